package org.mingtang.requests.answer;

import org.mingtang.regulation.OutcomeCode;

/// What is not disclosed, on which ground, and why (条例第十四条至第十六条).
///
/// @param code      N1 to N7
/// @param ground    id of the pack's ground, such as `STATE_SECRET`
/// @param what      what is kept back, such as 附表第三栏的住址
/// @param article   the article relied on, with the law it stands in
/// @param why       why it applies here
/// @param whyNoPart why nothing of it can be given (REQ-25); not asked where the rest was given
/// @param weighed   what this strength of ground asks
public record Withholding(
        OutcomeCode code, String ground, String what, String article, String why, String whyNoPart, Weighed weighed) {
    public Withholding {
        if (!code.restsOnArticles14To16()) {
            throw new IllegalArgumentException("code: " + code + " (expected: N1 to N7)");
        }
    }

    /// What was weighed before withholding, by the strength of the ground.
    public sealed interface Weighed {}

    /// Must not be disclosed, without exception.
    ///
    /// @param law the law or administrative regulation that forbids it, for N2
    public record NoException(String law) implements Weighed {}

    /// Harms a third party: its opinion and the public interest decide (条例第十五条、第三十二条).
    ///
    /// @param told     when it was asked and what it said, or why it was not asked
    /// @param weighing what speaks for and against, and the result
    public record ThirdParty(Opinion opinion, String told, PublicInterest interest, String weighing)
            implements Weighed {}

    /// May be withheld, unless something says that it is disclosed (条例第十六条).
    ///
    /// @param lookedAt      which laws, regulations and rules were looked at
    /// @param leadersReason why the leader withholds it although it concerns a public-health event (REQ-26)
    public record Discretion(Statute statute, String lookedAt, String leadersReason) implements Weighed {}

    /// What the third party said.
    public enum Opinion {
        NOT_STATED,
        OBJECTS,
        SILENT,
        NOT_ASKED,
        CONSENTS
    }

    /// Whether withholding gravely harms the public interest.
    public enum PublicInterest {
        NOT_STATED,
        NOT_GRAVELY_HARMED,
        GRAVELY_HARMED
    }

    /// Whether a law, regulation or rule says that it is disclosed.
    public enum Statute {
        NOT_STATED,
        NONE_SAYS_SO,
        ONE_SAYS_SO
    }
}
