package org.mingtang.requests.casefile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.Period;
import org.mingtang.regulation.PeriodKey;
import org.mingtang.requests.Objection;
import org.mingtang.requests.casefile.CaseCommand.Dispose;
import org.mingtang.requests.casefile.CaseFact.ApplicantWrote;
import org.mingtang.requests.casefile.CaseFact.CodeGiven;
import org.mingtang.requests.casefile.CaseFact.Corrected;
import org.mingtang.requests.casefile.CaseFact.Delivered;
import org.mingtang.requests.casefile.CaseFact.DisputeDecided;
import org.mingtang.requests.casefile.CaseFact.Lapsed;
import org.mingtang.requests.casefile.CaseFact.NamingConsented;
import org.mingtang.requests.casefile.CaseFact.PersonalDataDisposed;
import org.mingtang.requests.casefile.CaseFact.ReasonsCame;
import org.mingtang.requests.casefile.CaseFact.Sorted;
import org.mingtang.requests.casefile.CaseFact.Split;
import org.mingtang.requests.casefile.CaseFact.Withdrawn;

/// From when on the personal data of a request about a public-health event are disposed of (REQ-26): the period of the
/// law that was in force when it ended, counted from that day (docs/law/questions.md#q96).
///
/// @param ended the last of: the answer, the end without one, the decision of a dispute
/// @param day   the first on which it can be done
public record Disposal(LocalDate ended, LocalDate day, Period period) {

    /// Empty while the request is open, and for one that is about something else.
    public static Optional<Disposal> of(CaseFile file, Packs packs) {
        return ended(file).map(ended -> {
            var period = packs.inForceOn(ended).period(PeriodKey.REQUEST_PERSONAL_DATA);
            return new Disposal(ended, period.length().after(ended), period);
        });
    }

    /// The day for which somebody has to be reminded; empty while nothing can be disposed of.
    public static Optional<LocalDate> due(CaseFile file, Packs packs) {
        return missing(file).isPresent() || !isPublicHealth(file)
                ? Optional.empty()
                : of(file, packs).map(Disposal::day);
    }

    private static Optional<LocalDate> ended(CaseFile file) {
        return file.step().isOpen() || !concerns(file)
                ? Optional.empty()
                : file.facts().stream().flatMap(Disposal::ends).max(Comparator.naturalOrder());
    }

    private static Stream<LocalDate> ends(CaseFact fact) {
        if (fact instanceof DisputeDecided decided) {
            return Stream.of(decided.received());
        }
        if (fact instanceof Lapsed lapsed) {
            return Stream.of(lapsed.limit());
        }
        if (fact instanceof Split split) {
            return Stream.of(split.on());
        }
        if (fact instanceof Withdrawn withdrawn) {
            return Stream.of(withdrawn.on());
        }
        return fact instanceof Delivered delivered ? Stream.of(delivered.on()) : Stream.empty();
    }

    /// What was split holds the papers of its parts, whatever they are about; they go after those of every part.
    private static boolean concerns(CaseFile file) {
        return isPublicHealth(file) || file.split().isPresent();
    }

    private static boolean isPublicHealth(CaseFile file) {
        return file.sorted().filter(Sorted::publicHealth).isPresent();
    }

    /// What stands against it whatever the day.
    static Optional<Objection> missing(CaseFile file) {
        if (!concerns(file)) {
            return objection(CaseRule.NOT_PUBLIC_HEALTH, "这件申请不涉及公共卫生事件，个人信息按档案管理的规定保存，不在这里处置。");
        }
        var pending = file.disputes()
                .filter(filed -> file.decision(filed.number()).isEmpty())
                .findFirst();
        if (pending.isPresent()) {
            return objection(
                    CaseRule.DISPUTE_PENDING,
                    pending.get().body() + "受理的" + pending.get().forum().chinese() + "还没有结果，结果登记之前不得处置个人信息。");
        }
        if (!file.unread().isEmpty()
                || file.openReferrals().findAny().isPresent()
                || file.openRectifications().findAny().isPresent()) {
            return objection(CaseRule.DISPOSAL_NOT_DUE, "还有来信没有办理、转送没有答复或者更正没有核准，办完以后才能处置个人信息。");
        }
        return done(file)
                .flatMap(done -> objection(CaseRule.DISPOSED_OF, "本件的个人信息已经在 " + done.on() + " 处置，此后没有再收存什么，不需要再处置。"));
    }

    /// What stands against it on this day.
    static Optional<Objection> tooEarly(CaseFile file, DeskAct act, CaseStanding standing) {
        return act != DeskAct.DISPOSE
                ? Optional.empty()
                : of(file, standing.packs())
                        .filter(due -> standing.today().isBefore(due.day()))
                        .flatMap(due -> objection(
                                CaseRule.DISPOSAL_NOT_DUE,
                                "本件 " + due.ended() + " 办结，个人信息保存"
                                        + due.period().length() + "（"
                                        + due.period().cite().chinese() + "），" + due.day() + " 起才能处置。"));
    }

    private static Optional<Objection> objection(CaseRule rule, String message) {
        return Optional.of(Objection.at(Objection.CASE, rule, message));
    }

    /// That it was done, as long as nothing was entered afterwards that may tell of somebody.
    static Optional<PersonalDataDisposed> done(CaseFile file) {
        return file.last(PersonalDataDisposed.class)
                .filter(done -> file
                        .facts()
                        .subList(file.facts().lastIndexOf(done), file.facts().size())
                        .stream()
                        .allMatch(fact -> fact instanceof PersonalDataDisposed
                                || fact instanceof CaseFact.Archived
                                || fact instanceof CaseFact.Linked
                                || fact instanceof CaseFact.Unlinked));
    }

    /// The texts kept for the case in which the applicant tells of the own person, or how the applicant was reached, as
    /// commitments. What is asked, and what the house wrote, is not among them.
    public static Set<String> texts(CaseFile file) {
        return file.facts().stream()
                .flatMap(Disposal::personal)
                .filter(commitment -> !commitment.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Stream<String> personal(CaseFact fact) {
        if (fact instanceof ApplicantWrote wrote) {
            return Stream.of(wrote.commitment());
        }
        if (fact instanceof Corrected corrected) {
            return Stream.of(corrected.reason());
        }
        if (fact instanceof NamingConsented consented) {
            return Stream.of(consented.commitment());
        }
        if (fact instanceof ReasonsCame came) {
            return Stream.of(came.commitment());
        }
        if (fact instanceof CodeGiven given) {
            return Stream.of(given.commitment());
        }
        if (fact instanceof CaseFact.RecordCorrected corrected) {
            return Stream.of(corrected.commitment());
        }
        return fact instanceof Delivered delivered ? Stream.of(delivered.proof()) : Stream.empty();
    }

    static CaseDecision dispose(Dispose dispose, CaseStanding standing, Objections objections) {
        return objections
                .text("application", dispose.application(), "没有申请书，不能处置。")
                .or(new PersonalDataDisposed(
                        standing.today(),
                        dispose.texts(),
                        dispose.files(),
                        dispose.erased(),
                        dispose.application().commitment()));
    }
}
