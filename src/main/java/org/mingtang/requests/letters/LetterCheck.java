package org.mingtang.requests.letters;

import static org.mingtang.requests.letters.LetterRule.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.LetterKind.Reader;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.RequestLaw;
import org.mingtang.requests.Objection;
import org.mingtang.requests.answer.RegulationCited;
import org.mingtang.requests.letters.LetterFacts.Naming;
import org.mingtang.requests.letters.Party.Standing;

/// Looks at a letter before it is signed (REQ-13): basis, remedy, addressee, dates, other people, wording. Whatever the
/// officers wrote, it is judged against the case and the law of its date.
public final class LetterCheck {
    private static final Pattern ARTICLE = Pattern.compile("第[一二三四五六七八九十百零〇]+条");
    private static final Pattern RELIED_ON = Pattern.compile("（依据：([^（）]*)）");
    private static final Pattern REGISTRATION = Pattern.compile("(?<!\\p{IsHan})登记编号[：:为]([^（）()，。；、]+)");
    private static final Pattern PERSONAL_NUMBER =
            Pattern.compile("(?<![\\dA-Za-z])(\\d{17}[\\dXx]|1[3-9]\\d{9})(?![\\dA-Za-z])");
    private static final Set<LetterKind> WITHOUT_ARTICLE = EnumSet.of(
            LetterKind.APPLICATION_FORM,
            LetterKind.REGISTRATION_FORM,
            LetterKind.RECEIPT,
            LetterKind.OPINION_CONFIRMATION,
            LetterKind.ASSISTANCE,
            LetterKind.DELIVERY_RECEIPT,
            LetterKind.ARCHIVE_INDEX,
            LetterKind.REVIEW_SHEET,
            LetterKind.TRANSFER_LIST);

    private final LetterDraft draft;
    private final LetterFacts facts;
    private final Packs packs;
    private final RequestLaw law;
    private final LetterText text;
    private final List<Objection> refusals = new ArrayList<>();
    private final List<Objection> warnings = new ArrayList<>();

    private LetterCheck(LetterDraft draft, LetterFacts facts, Packs packs) {
        this.draft = draft;
        this.facts = facts;
        this.packs = packs;
        this.law = packs.inForceOn(draft.date()).requests();
        this.text = LetterText.of(draft, facts.about().requested());
    }

    /// Everything at once.
    public static LetterReport check(LetterDraft draft, LetterFacts facts, Packs packs) {
        var check = new LetterCheck(draft, facts, packs);
        check.articles();
        RemedyCheck.check(
                draft,
                check.text,
                RemedyRule.of(draft, packs),
                facts.sender(),
                check.law,
                (rule, message) -> check.refuse("remedy", rule, message));
        check.addressee();
        check.registration();
        check.dates();
        check.people();
        check.removals();
        check.wording();
        return new LetterReport(check.refusals, check.warnings);
    }

    private void articles() {
        draft.decided().ifPresent(decided -> {
            decided.told().stream().sorted().forEach(this::cited);
            relied(decided);
        });
        if (!WITHOUT_ARTICLE.contains(draft.kind())
                && !ARTICLE.matcher(text.own()).find()) {
            refuse("body", NO_ARTICLE, "没有引用所依据的条款，请写明依据哪部法规第几条。");
        }
    }

    private void cited(OutcomeCode code) {
        var outcome = law.outcome(code);
        if (!outcome.articles().isEmpty() && outcome.articles().stream().noneMatch(text::cites)) {
            refuse("body", NO_ARTICLE, "“" + outcome.name() + "”应当引用条例" + String.join("，或者", outcome.articles()) + "。");
        }
    }

    /// What is relied on (依据：……) is not the article of a ground that the letter does not tell.
    private void relied(Decided decided) {
        var articles = decided.told().stream()
                .filter(OutcomeCode::restsOnArticles14To16)
                .sorted()
                .flatMap(code -> RegulationCited.groundOf(law.outcome(code)).stream())
                .distinct()
                .toList();
        if (!articles.isEmpty()) {
            RELIED_ON
                    .matcher(text.own())
                    .results()
                    .map(found -> found.group(1))
                    .filter(words -> RegulationCited.contradicts(words, articles))
                    .distinct()
                    .forEach(words -> refuse(
                            "body",
                            ARTICLE_OF_ANOTHER_GROUND,
                            "文中的依据“" + words + "”不是本件不予公开的情形所依据的条例" + String.join("、", articles) + "。"));
        }
    }

    private void addressee() {
        String name = draft.addressee().strip();
        boolean fits = switch (draft.kind().reader()) {
            case APPLICANT -> name.equals(facts.about().applicant().name().strip());
            case THIRD_PARTY -> knows(Standing.THIRD_PARTY, name);
            case AGENCY -> knows(Standing.AGENCY, name);
            case OFFICE -> name.isEmpty();
        };
        if (!fits) {
            refuse(
                    "addressee",
                    ADDRESSEE,
                    "这种文书送" + draft.kind().reader().chinese() + "，“" + name + "”不是本件的"
                            + draft.kind().reader().chinese() + "，请核对收件人。");
        }
    }

    private boolean knows(Standing standing, String name) {
        return facts.about().others().stream()
                .anyMatch(party ->
                        party.standing() == standing && party.name().strip().equals(name));
    }

    /// The first number that an answer tells is that of the case; an earlier request may be told after it.
    private void registration() {
        if (draft.decided().isEmpty()) {
            return;
        }
        var own = LetterText.plain(facts.about().registration());
        draft.body().stream()
                .flatMap(words -> REGISTRATION.matcher(LetterText.plain(words)).results())
                .findFirst()
                .map(found -> found.group(1))
                .filter(told -> !own.isEmpty() && !told.startsWith(own))
                .ifPresent(told -> refuse("body", REGISTRATION_NUMBER, "文中的登记编号“" + told + "”不是本件的“" + own + "”。"));
    }

    private void dates() {
        var received = facts.about().received();
        if (!draft.date().equals(facts.written())) {
            refuse("date", WRITTEN_DATE, "落款日期 " + draft.date() + " 与本件登记的文书日期 " + facts.written() + " 不一致。");
        }
        if (draft.date().isBefore(received)) {
            refuse("date", WRITTEN_BEFORE_RECEIPT, "落款日期 " + draft.date() + " 早于收到申请之日 " + received + "。");
        }
        text.received().stream()
                .filter(day -> !day.equals(received))
                .forEach(day -> refuse("body", RECEIVED_DATE, "文中写 " + day + " 收到申请，本件收到申请之日为 " + received + "。"));
        for (var date : text.dates()) {
            date.day()
                    .ifPresentOrElse(
                            day -> later(date.text(), day),
                            () -> refuse("body", NO_SUCH_DATE, "文中的“" + date.text() + "”没有这一天。"));
        }
        limits();
    }

    private void later(String written, LocalDate day) {
        if (day.isAfter(draft.date()) && !facts.about().limits().contains(day)) {
            refuse("body", LATER_DATE, "文中的“" + written + "”晚于落款日期，也不是本件的任何期限，请核对。");
        }
    }

    /// A notice may not set a limit that has passed; an answer may tell one.
    private void limits() {
        if (draft.decided().isEmpty()) {
            facts.about().limits().stream()
                    .filter(limit -> limit.isBefore(draft.date()))
                    .filter(limit -> text.own().contains(ChineseDate.inDigits(limit)))
                    .forEach(limit -> refuse("body", LIMIT_PASSED, "文中所定期限 " + limit + " 早于落款日期。"));
        }
    }

    private void people() {
        var about = facts.about();
        if (draft.kind().reader() == Reader.THIRD_PARTY || draft.kind().reader() == Reader.AGENCY) {
            applicantIsNotNamed();
        }
        about.others().stream()
                .filter(party -> !party.name().strip().equals(draft.addressee().strip()))
                .forEach(this::isNotNamed);
        var known = new ArrayList<>(facts.addressee().numbers());
        about.others().stream()
                .filter(party -> party.standing() == Standing.AGENCY)
                .forEach(party -> known.addAll(party.numbers()));
        known.add(facts.sender().contact());
        String mine = LetterText.plain(String.join("\n", known));
        PERSONAL_NUMBER
                .matcher(text.own())
                .results()
                .map(found -> found.group(1))
                .filter(number -> !mine.contains(number))
                .distinct()
                .forEach(number -> refuse(
                        "body", OTHER_NUMBER, "文中有他人的号码（末四位 " + number.substring(number.length() - 4) + "），请删去。"));
    }

    private void applicantIsNotNamed() {
        var applicant = facts.about().applicant();
        boolean numbered = applicant.numbers().stream().anyMatch(text::names);
        boolean named = text.names(applicant.name()) && facts.about().naming() == Naming.NO_CONSENT;
        if (named || numbered) {
            refuse("body", NAMES_APPLICANT, "送第三方、其他机关的文书不得写申请人的姓名、号码和住址，请删去或者改为“申请人”；申请人书面同意写明姓名的，先“登记是否同意写明身份”。");
        }
    }

    /// A name that the applicant wrote in the request may be repeated to the applicant.
    private void isNotNamed(Party party) {
        boolean inOwnWords = draft.kind().reader() == Reader.APPLICANT
                && LetterText.plain(facts.about().requested()).contains(LetterText.plain(party.name()));
        boolean named = party.standing() != Standing.AGENCY && text.names(party.name()) && !inOwnWords;
        boolean numbered =
                party.standing() != Standing.AGENCY && party.numbers().stream().anyMatch(text::names);
        if (draft.kind().reader() != Reader.OFFICE && (named || numbered)) {
            refuse("body", OTHER_PERSON, "文中有他人“" + party.name().strip() + "”的姓名、名称或者号码，请删去或者改为“第三方”。");
        }
    }

    /// What was taken out of the files is told with its ground; and what is given without it is given in part.
    private void removals() {
        boolean gives = draft.decided().stream()
                .flatMap(decided -> decided.told().stream())
                .anyMatch(code -> code == OutcomeCode.G2 || code == OutcomeCode.P1);
        if (!gives || facts.removed().isEmpty()) {
            return;
        }
        var untold = facts.removed().stream()
                .filter(one -> !text.own().contains(one.kind()) || !text.own().contains(one.ground()))
                .map(one -> one.kind() + "（" + one.ground() + "）")
                .distinct()
                .collect(Collectors.joining("、"));
        if (!untold.isEmpty()) {
            refuse("body", REMOVED_UNTOLD, "提供的文件里遮盖了" + untold + "，告知书要写明遮盖了什么、理由是什么。");
        }
        if (draft.decided().stream().noneMatch(decided -> decided.told().contains(OutcomeCode.P1))) {
            warn("body", REMOVED_FROM_WHOLE, "提供的文件里有遮盖，答复却不是部分公开。遮盖的属于所申请的信息的，请退回重写意见，改为部分公开；统计也按部分公开计。");
        }
    }

    private void wording() {
        if (draft.number().isBlank() && draft.kind().reader() != Reader.OFFICE) {
            warn("number", NO_NUMBER, "文书还没有编号，印发前请编号。");
        }
        for (var wording : law.wordings()) {
            if (text.own().contains(wording.word())) {
                warn(
                        "body",
                        switch (wording.sort()) {
                            case ABSOLUTE -> ABSOLUTE_WORD;
                            case COLLOQUIAL -> COLLOQUIAL_WORD;
                        },
                        "“" + wording.word() + "”是" + wording.sort().chinese() + "，建议：" + wording.instead() + "。");
            }
        }
    }

    private void refuse(String field, LetterRule rule, String message) {
        refusals.add(Objection.at(field, rule, message));
    }

    private void warn(String field, LetterRule rule, String message) {
        warnings.add(Objection.at(field, rule, message));
    }
}
