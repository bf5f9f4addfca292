package org.mingtang.regulation;

/// A series of numbers that runs without gaps per unit and year.
///
/// @param id    such as `index-number`
/// @param start first serial of a year
public record NumberSeries(String id, NumberPattern pattern, int start, Citation cite) {
    /// 索引号 (ACT-05)
    public static final String INDEX_NUMBER = "index-number";
    /// 依申请公开登记编号 (REQ-03)
    public static final String REGISTRATION = "registration";
    /// 告知书文号 (REQ-20)
    public static final String LETTER = "letter";
}
