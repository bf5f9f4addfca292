package org.mingtang.documents;

/// A mark of state secrecy (国家秘密标志) at the head of a file, such as 机密★10年.
///
/// @param text as it stands in the file: for the eyes of the person at the desk only, never for a log
public record SecrecyMark(Level level, String text) {
    public enum Level {
        /// 绝密
        TOP_SECRET,
        /// 机密
        SECRET,
        /// 秘密
        CONFIDENTIAL
    }
}
