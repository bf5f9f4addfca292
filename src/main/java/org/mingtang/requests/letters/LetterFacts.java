package org.mingtang.requests.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What a letter takes from the case.
///
/// @param number    of the letter, such as 政公开告〔2026〕第12号; blank until it is given
/// @param written   date of the letter: it picks the law (LAW-01)
/// @param addressee to whom the letter goes; for a paper that stays in the house the applicant
/// @param removed   what was taken out of the files that go with the letter
public record LetterFacts(
        Sender sender,
        About about,
        String number,
        LocalDate written,
        Party addressee,
        List<String> attachments,
        List<Removed> removed) {
    public LetterFacts {
        attachments = List.copyOf(attachments);
        removed = List.copyOf(removed);
    }

    /// @param kind   of what went, such as 手机号码
    /// @param ground why it may not be given, such as 个人隐私
    /// @param times  how often it stood there
    public record Removed(String kind, String ground, int times) {}

    /// The unit that writes.
    ///
    /// @param contact             section and telephone for questions
    /// @param reconsiderationOrgan to which organ reconsideration goes
    /// @param court               to which court a suit goes
    public record Sender(String unit, String contact, String reconsiderationOrgan, String court) {}

    /// The case.
    ///
    /// @param received  day of receipt as it stands
    /// @param channel   how it was sent in, such as 信函
    /// @param requested what is asked, in the applicant's words
    /// @param others    everybody else whom the case knows
    /// @param limits    dates yet to come that a letter may name: limits, due dates
    public record About(
            Party applicant,
            String registration,
            LocalDate received,
            String channel,
            String requested,
            List<Party> others,
            Naming naming,
            Set<LocalDate> limits) {
        public About {
            others = List.copyOf(others);
            limits = Set.copyOf(limits);
        }
    }

    /// Whether the applicant may be named to others.
    public enum Naming {
        NO_CONSENT,
        CONSENT_RECORDED
    }
}
