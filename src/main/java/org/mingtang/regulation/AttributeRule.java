package org.mingtang.regulation;

/// How a district uses a disclosure attribute (ACT-01, ACT-02, ACT-22).
///
/// @param annotation  the line under the date, without brackets: 此件主动公开
/// @param needsColumn a column must be proposed with it
/// @param needsReason a reason must be given with it
/// @param officeCheck the disclosure office must check it before signing
public record AttributeRule(
        DisclosureAttribute attribute,
        String annotation,
        boolean needsColumn,
        boolean needsReason,
        boolean officeCheck,
        Citation cite,
        ClauseId clause) {}
