package org.mingtang.documents.redaction;

/// A needle that was found.
///
/// @param where in Chinese, such as 第 2 页 or 附件; never holds the needle
record Trace(Needle needle, String where) {}
