package org.mingtang.regulation;

/// When a stage of a chain applies.
public enum StageCondition {
    /// to every item
    ALWAYS,
    /// to normative documents only (规范性文件)
    NORMATIVE_DOCUMENT,
    /// to items whose attribute the disclosure office must check before signing (ACT-22)
    OFFICE_CHECK
}
