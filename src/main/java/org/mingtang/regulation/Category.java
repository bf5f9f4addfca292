package org.mingtang.regulation;

/// A statutory category of proactive information, such as A20-07 财政预算、决算 (ACT-11).
public record Category(String id, String name, Level level, Citation cite) {
    /// Which governments must have it.
    public enum Level {
        /// every agency
        ALL,
        /// cities with districts, counties and their departments
        COUNTY,
        /// townships and subdistricts
        TOWNSHIP
    }
}
