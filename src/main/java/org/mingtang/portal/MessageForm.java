package org.mingtang.portal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.requests.casefile.Awaited;
import org.mingtang.requests.casefile.CaseFact.About;
import org.mingtang.requests.casefile.CaseFile;

/// What an applicant writes to the own request, empty or as it came back.
///
/// @param token  that the form sends
/// @param about  name of what it is about
/// @param abouts what it can be about now
/// @param told   that it arrived, or why it did not where no field is wrong; may be empty
public record MessageForm(
        String token, String about, String text, List<Choice> abouts, Problems problems, String told, boolean sent) {

    static MessageForm empty(CaseFile file, String token) {
        return new MessageForm(token, awaited(file).name(), "", abouts(file), Problems.NONE, "", false);
    }

    MessageForm filled(String otherAbout, String otherText) {
        return new MessageForm(token, otherAbout, otherText, abouts, problems, told, sent);
    }

    MessageForm refused(Problems wrong, String why) {
        return new MessageForm(token, about, text, abouts, wrong, why, false);
    }

    MessageForm arrived() {
        return new MessageForm(token, about, text, abouts, problems, "您的来信已经收存，承办人员会看到。", true);
    }

    static Optional<About> about(String name) {
        return Stream.of(About.values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /// What the applicant is asked for now; otherwise anything.
    private static About awaited(CaseFile file) {
        return switch (file.awaited()) {
            case CORRECTION -> About.CORRECTION;
            case PAYMENT -> About.PAYMENT;
            case NOTHING -> TrackedStatus.isAskedForReasons(file) ? About.REASONS : About.OTHER;
        };
    }

    private static List<Choice> abouts(CaseFile file) {
        return Stream.of(About.values())
                .filter(one -> isPossible(one, file))
                .map(one -> new Choice(one.name(), one.chinese(), ""))
                .toList();
    }

    /// What nobody asked for is not offered: the officer would not know what it answers.
    private static boolean isPossible(About about, CaseFile file) {
        return switch (about) {
            case CORRECTION -> file.awaited() == Awaited.CORRECTION;
            case PAYMENT -> file.awaited() == Awaited.PAYMENT;
            case REASONS -> TrackedStatus.isAskedForReasons(file);
            case WITHDRAWAL -> file.step().isOpen();
            case OTHER -> true;
        };
    }
}
