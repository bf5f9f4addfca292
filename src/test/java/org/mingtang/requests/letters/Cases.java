package org.mingtang.requests.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.LetterPlace;
import org.mingtang.regulation.Packs;
import org.mingtang.requests.answer.Answer;
import org.mingtang.requests.answer.Answers;
import org.mingtang.requests.answer.CaseOutcome;
import org.mingtang.requests.answer.PartAnswer;
import org.mingtang.requests.letters.LetterFacts.About;
import org.mingtang.requests.letters.LetterFacts.Naming;
import org.mingtang.requests.letters.LetterFacts.Sender;
import org.mingtang.requests.letters.Party.Standing;

/// A request of the made-up county, and letters about it.
public final class Cases {
    public static final Packs PACKS = Packs.bundled("yunling");
    static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);
    public static final LocalDate WRITTEN = Answers.DAY;
    static final LocalDate DUE = LocalDate.of(2026, 4, 27);
    public static final Party APPLICANT =
            new Party(Standing.APPLICANT, "李明远", List.of("530602199003071234", "13800001234", "云岭县朝阳路8号"));
    static final Party THIRD = new Party(Standing.THIRD_PARTY, "云岭宏泰建设有限公司", List.of("13900005678"));
    static final Party AGENCY = new Party(Standing.AGENCY, "云岭县水务局", List.of("0870-7654321"));
    static final Party WITNESS = new Party(Standing.MENTIONED, "赵晓兰", List.of("530602198811022345"));
    static final Sender SENDER = new Sender("云岭县人民政府办公室", "信息公开股 0870-1230000", "云岭市人民政府", "云岭县人民法院");
    static final String REQUESTED = "云岭县城区排水规划（2025—2030年）及其附表";

    private Cases() {}

    static LetterFacts facts(LocalDate received, LocalDate written, Party addressee, Naming naming) {
        return new LetterFacts(
                SENDER,
                new About(
                        APPLICANT,
                        "云岭依申请〔2026〕政0012号",
                        received,
                        "信函",
                        REQUESTED,
                        List.of(THIRD, AGENCY, WITNESS),
                        naming,
                        Set.of(DUE)),
                "政公开告〔2026〕第12号",
                written,
                addressee,
                List.of(),
                List.of());
    }

    /// An answer with files out of which this was taken.
    static LetterFacts removing(LetterFacts.Removed... removed) {
        var facts = facts();
        return new LetterFacts(
                facts.sender(),
                facts.about(),
                facts.number(),
                facts.written(),
                facts.addressee(),
                facts.attachments(),
                List.of(removed));
    }

    public static LetterFacts facts(Party addressee) {
        return facts(RECEIVED, WRITTEN, addressee, Naming.NO_CONSENT);
    }

    static LetterFacts facts() {
        return facts(APPLICANT);
    }

    /// The facts of a letter of this kind.
    static LetterFacts facts(LetterKind kind) {
        return switch (kind.reader()) {
            case APPLICANT, OFFICE -> facts(APPLICANT);
            case THIRD_PARTY -> facts(THIRD);
            case AGENCY -> facts(AGENCY);
        };
    }

    static LetterDraft answer(Answer answer) {
        return answer(answer, facts());
    }

    static LetterDraft answer(Answer answer, LetterFacts facts) {
        return drafted(LetterWriter.answer(
                List.of(new PartAnswer(1, REQUESTED, answer)),
                new CaseOutcome.Counted(answer.code(), List.of(answer.code())),
                facts,
                PACKS));
    }

    static LetterDraft answer(List<PartAnswer> parts, Optional<Integer> main) {
        var outcome = CaseOutcome.of(parts, main);
        assertThat(outcome).isInstanceOf(CaseOutcome.Counted.class);
        return drafted(LetterWriter.answer(parts, (CaseOutcome.Counted) outcome, facts(), PACKS));
    }

    static LetterDraft letter(LetterKind kind) {
        return drafted(LetterWriter.write(kind, words(kind), facts(kind), PACKS));
    }

    /// Something for every place of a kind that the case does not fill by itself.
    static Map<LetterPlace, String> words(LetterKind kind) {
        var words = new EnumMap<LetterPlace, String>(LetterPlace.class);
        PACKS.inForceOn(WRITTEN)
                .requests()
                .letter(kind)
                .paragraphs()
                .flatMap(paragraph -> LetterPlace.in(paragraph).stream())
                .forEach(place -> words.put(
                        place,
                        Map.of(
                                        LetterPlace.LIMIT,
                                        ChineseDate.inDigits(Cases.DUE),
                                        LetterPlace.DUE,
                                        ChineseDate.inDigits(Cases.DUE),
                                        LetterPlace.ASKED_ON,
                                        "2026年3月9日",
                                        LetterPlace.DAYS,
                                        "20",
                                        LetterPlace.FEE_AMOUNT,
                                        "700元")
                                .getOrDefault(place, "本件的" + place.chinese())));
        words.keySet()
                .removeAll(Set.of(
                        LetterPlace.UNIT,
                        LetterPlace.CONTACT,
                        LetterPlace.APPLICANT,
                        LetterPlace.REGISTRATION_NUMBER,
                        LetterPlace.RECEIVED_ON,
                        LetterPlace.CHANNEL_OF_REQUEST,
                        LetterPlace.REQUESTED));
        return words;
    }

    static LetterDraft drafted(LetterWriting writing) {
        assertThat(writing).isInstanceOf(LetterDraft.class);
        return (LetterDraft) writing;
    }
}
