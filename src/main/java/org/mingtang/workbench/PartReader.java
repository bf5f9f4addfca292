package org.mingtang.workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.Ground;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.requests.answer.Answer;
import org.mingtang.requests.answer.Answer.Enclosure;
import org.mingtang.requests.answer.AnswerRules;
import org.mingtang.requests.answer.PartAnswer;
import org.mingtang.requests.answer.SearchRecord;
import org.mingtang.requests.answer.Supply;
import org.mingtang.requests.answer.Withholding;
import org.mingtang.requests.casefile.CaseFact;

/// Reads the answer to one requested part from the form. What is blank stays blank: the rules of the answers say what
/// is
/// missing.
final class PartReader {
    private final ActCase at;
    private final int part;

    PartReader(ActCase at, int part) {
        this.at = at;
        this.part = part;
    }

    /// Empty where no outcome was chosen.
    Optional<PartAnswer> read() {
        return AnswerKind.of(at.sheet(), name(PartForm.OUTCOME))
                .map(kind -> new PartAnswer(
                        part,
                        at.sheet().has(name("what-is-asked")) ? text("what-is-asked") : at.asked(part),
                        answer(kind)));
    }

    private Answer answer(AnswerKind kind) {
        return switch (kind) {
            case G1 -> new Answer.AlreadyPublic(text("way"), text("route"));
            case G2 -> new Answer.Granted(supply());
            case P1 -> new Answer.PartlyGranted(supply(), rest());
            case N1, N2, N3, N4, N5, N6, N7 -> new Answer.Withheld(withholding("", kind.code()));
            case N8 -> new Answer.SpecialRegister(text("law"), text("channel"));
            case U1_NOT_HELD -> new Answer.NotHeld(searches());
            case U1_NOT_OURS -> new Answer.NotOurs(text("reason"), rightAgency());
            case U2 -> new Answer.NeedsMaking(text("reason"));
            case U3 -> stillUnclear();
            case X1 -> new Answer.Petition(text("nature"), text("channel"));
            case X2 ->
                new Answer.Repeated(
                        text("registration"),
                        text("letter"),
                        Stream.of(Enclosure.values())
                                .filter(paper -> at.sheet().ticked(name("enclosed"), paper.name()))
                                .collect(Collectors.toSet()));
            case X3 -> new Answer.Publication(text("where"));
            case X4 ->
                new Answer.ExcessiveWithoutReason(
                        at.last(CaseFact.ReasonsAsked.class).map(CaseFact.ReasonsAsked::on),
                        text("given"),
                        text("reason"));
            case X5 -> new Answer.Reissue(text("letter"), text("reason"));
            case O3 -> new Answer.Otherwise(text("reason"), text("basis"));
        };
    }

    private Supply supply() {
        if (text("supply").equals("access")) {
            return new Supply.Access(text("way"), text("route"), text("time"));
        }
        var copies = new ArrayList<Supply.Copy>();
        for (int row = 1; row <= 50 && !text("copies" + PartForm.suffix(row)).isEmpty(); row++) {
            var suffix = PartForm.suffix(row);
            copies.add(new Supply.Copy(
                    text("copies" + suffix),
                    at.sheet().number(name("pages" + suffix)).orElse(0),
                    text("form" + suffix)));
        }
        return new Supply.Copies(copies);
    }

    /// The first always, so that what it lacks is told; the others as far as they are named.
    private List<Withholding> rest() {
        var rest = new ArrayList<Withholding>();
        for (int row = 1;
                row == 1 || row < 50 && !text("what" + PartForm.suffix(row)).isEmpty();
                row++) {
            var suffix = PartForm.suffix(row);
            rest.add(withholding(suffix, ground(suffix).flatMap(Ground::outcome).orElse(OutcomeCode.N1)));
        }
        return rest;
    }

    private Optional<Ground> ground(String suffix) {
        return at.law().ground(text("ground" + suffix));
    }

    private Withholding withholding(String suffix, OutcomeCode code) {
        return new Withholding(
                code,
                text("ground" + suffix),
                text("what" + suffix),
                text("article" + suffix),
                text("why" + suffix),
                text("why-no-part"),
                weighed(suffix));
    }

    private Withholding.Weighed weighed(String suffix) {
        var effect = ground(suffix).map(Ground::effect).orElse(Ground.Effect.MUST);
        return switch (effect) {
            case MUST -> new Withholding.NoException(text("law" + suffix));
            case UNLESS_CONSENT_OR_PUBLIC_INTEREST ->
                new Withholding.ThirdParty(
                        at.sheet()
                                .choice(Withholding.Opinion.values(), name("opinion" + suffix))
                                .orElse(Withholding.Opinion.NOT_STATED),
                        text("told" + suffix),
                        at.sheet()
                                .choice(Withholding.PublicInterest.values(), name("interest" + suffix))
                                .orElse(Withholding.PublicInterest.NOT_STATED),
                        text("weighing" + suffix));
            case MAY ->
                new Withholding.Discretion(
                        at.sheet()
                                .choice(Withholding.Statute.values(), name("statute" + suffix))
                                .orElse(Withholding.Statute.NOT_STATED),
                        text("looked-at" + suffix),
                        text("leaders-reason" + suffix));
        };
    }

    /// As the case recorded them, each on the day it was entered.
    private List<SearchRecord> searches() {
        var recorded = PartForm.searches(at, part);
        return at.view().entries().stream()
                .filter(entry -> entry.fact() instanceof CaseFact.Searched search && recorded.contains(search))
                .map(entry -> record((CaseFact.Searched) entry.fact(), entry.at()))
                .toList();
    }

    private static SearchRecord record(CaseFact.Searched search, Instant at) {
        return new SearchRecord(
                search.unit(),
                search.where(),
                search.words(),
                search.systems(),
                search.by(),
                Formats.dayOf(at),
                SearchRecord.Result.NOTHING_FOUND,
                "没有找到所申请的信息");
    }

    private Optional<Answer.RightAgency> rightAgency() {
        return text("agency").isEmpty() && text("agency-contact").isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.RightAgency(text("agency"), text("agency-contact")));
    }

    private Answer stillUnclear() {
        return new Answer.StillUnclear(
                at.last(CaseFact.CorrectionAsked.class)
                        .map(CaseFact.CorrectionAsked::on)
                        .orElse(at.today()),
                at.last(CaseFact.Corrected.class).map(CaseFact.Corrected::on).orElse(at.today()),
                text("unclear"));
    }

    private String name(String field) {
        return AnswerRules.field(part, field);
    }

    private String text(String field) {
        return at.sheet().text(name(field));
    }
}
