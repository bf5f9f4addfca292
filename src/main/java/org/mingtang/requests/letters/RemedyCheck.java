package org.mingtang.requests.letters;

import static org.mingtang.requests.letters.LetterRule.*;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mingtang.regulation.LetterPlace;
import org.mingtang.regulation.Remedy;
import org.mingtang.regulation.RequestLaw;
import org.mingtang.requests.letters.LetterFacts.Sender;

/// Whether a letter tells the remedy of its outcome and date, where the unit's letters send, and no other.
final class RemedyCheck {
    private static final Pattern FIRST = Pattern.compile("(应当|应|须|必须).{0,60}先.{0,60}申请行政复议|先行申请行政复议");
    private static final Pattern SUIT = Pattern.compile("提起(行政)?诉讼|起诉");
    private static final Pattern SUIT_AT_ONCE = Pattern.compile("直接.{0,30}(诉讼|起诉)|或者.{0,60}(提起(行政)?诉讼|起诉)");

    private static final String NUMERAL = "[〇零一二三四五六七八九十百千两\\d]";
    private static final String WITHIN = NUMERAL + "+个?(?:工作日|日|天|月|年)之?内";
    private static final Pattern SIXTY_DAYS = exactly("六十日|60日");
    private static final Pattern SIX_MONTHS = exactly("六个月|6个月");
    private static final Pattern FIFTEEN_DAYS = exactly("十五日|15日");
    /// 自收到本答复之日起六个月内向……提起行政诉讼
    private static final Pattern WITHIN_WHICH = Pattern.compile("(?<before>[^。；]{0,300}?)(?<within>" + WITHIN
            + ")(?:(?!" + WITHIN + ")[^。；]){0,300}?(?<step>申请行政复议|提起(?:行政)?诉讼|起诉)");

    private static final Pattern AFTER_RECONSIDERATION = Pattern.compile("复议决定|复议期限?届?满|不予受理|逾期不");
    private static final Pattern ORGAN = to("申请行政复议");
    private static final Pattern COURT = to("提起(?:行政)?诉讼|起诉");

    private final String remedy;
    private final LetterText text;
    private final Sender sender;
    private final RequestLaw law;
    private final BiConsumer<LetterRule, String> refuse;

    private RemedyCheck(
            String remedy, LetterText text, Sender sender, RequestLaw law, BiConsumer<LetterRule, String> refuse) {
        this.remedy = remedy;
        this.text = text;
        this.sender = sender;
        this.law = law;
        this.refuse = refuse;
    }

    /// @param sender the organ and the court the letter was written with
    /// @param law    of the day of the letter
    static void check(
            LetterDraft draft,
            LetterText text,
            Remedy due,
            Sender sender,
            RequestLaw law,
            BiConsumer<LetterRule, String> refuse) {
        String told = draft.remedy().map(LetterText::plain).orElse("");
        new RemedyCheck(told, text, sender, law, refuse).check(due);
    }

    private static Pattern exactly(String period) {
        return Pattern.compile("(?<!" + NUMERAL + ")(" + period + ")");
    }

    /// Where the step is to be taken.
    private static Pattern to(String step) {
        return Pattern.compile("向((?:(?!申请行政复议|提起|起诉)[^，。；]){1,80}?)(?:依法)?(?:" + step + ")");
    }

    private void check(Remedy due) {
        if (due == Remedy.NONE) {
            if (!remedy.isEmpty() || tells(text.own()).isPresent()) {
                refuse.accept(REMEDY_NOT_WANTED, "这种文书不告知救济途径，请删去复议、诉讼的文字。");
            }
            return;
        }
        if (remedy.isEmpty()) {
            refuse.accept(REMEDY_MISSING, "没有告知救济途径。依答复类型和文书日期，应当告知：" + due.chinese() + "。");
            return;
        }
        var told = tells(remedy);
        if (told.filter(due::equals).isEmpty() || due == Remedy.RECONSIDERATION_FIRST && skipsReconsideration()) {
            refuse.accept(
                    REMEDY_WRONG,
                    "告知的救济途径不对。依答复类型和文书日期，应当告知“" + due.chinese() + "”，现为“"
                            + told.filter(found -> found != due)
                                    .map(Remedy::chinese)
                                    .orElse("其他写法")
                            + "”。");
            return;
        }
        periods(due);
        where(due);
    }

    private boolean skipsReconsideration() {
        return SUIT_AT_ONCE.matcher(text.own()).find();
    }

    /// Who is told too long a period loses the suit (行政诉讼法第四十五条、第四十六条).
    private void periods(Remedy due) {
        boolean told = SIXTY_DAYS.matcher(remedy).find()
                && (due != Remedy.EITHER || SIX_MONTHS.matcher(remedy).find())
                && (due != Remedy.RECONSIDERATION_FIRST
                        || !SUIT.matcher(remedy).find()
                        || FIFTEEN_DAYS.matcher(remedy).find());
        if (!told
                || WITHIN_WHICH
                        .matcher(remedy)
                        .results()
                        .anyMatch(found -> !period(found, due)
                                .matcher(found.group("within"))
                                .find())) {
            refuse.accept(REMEDY_PERIOD, "救济期限不对：申请行政复议为六十日，直接提起行政诉讼为六个月，行政复议以后提起行政诉讼为十五日。");
        }
    }

    /// The period within which the step that was found is to be taken.
    private static Pattern period(MatchResult found, Remedy due) {
        if (found.group("step").equals("申请行政复议")) {
            return SIXTY_DAYS;
        }
        return due == Remedy.RECONSIDERATION_FIRST
                        || AFTER_RECONSIDERATION.matcher(found.group("before")).find()
                ? FIFTEEN_DAYS
                : SIX_MONTHS;
    }

    /// What the standard text of this remedy names, the letter names, and no other.
    private void where(Remedy due) {
        var places =
                law.remedyText(due).map(told -> LetterPlace.in(told.text())).orElse(List.of());
        if (places.contains(LetterPlace.RECONSIDERATION_ORGAN)) {
            where(ORGAN, LetterPlace.RECONSIDERATION_ORGAN, sender.reconsiderationOrgan());
        }
        if (places.contains(LetterPlace.COURT)) {
            where(COURT, LetterPlace.COURT, sender.court());
        }
    }

    private void where(Pattern told, LetterPlace place, String right) {
        String name = LetterText.plain(Filling.plain(right));
        // where the letter sends rightly is taken out first: the name may hold commas of its own
        var another = told.matcher(remedy.replace("向" + name, "向"))
                .results()
                .map(found -> found.group(1))
                .filter(found -> !found.matches("[（(].*|(直接|另行|依法)+"))
                .findFirst();
        if (another.isPresent() || !remedy.contains(name)) {
            refuse.accept(
                    REMEDY_WHERE,
                    "告知的" + place.chinese() + "应当是“" + name + "”"
                            + another.map(found -> "，现为“" + found + "”").orElse("，文中没有写") + "。本单位的"
                            + place.chinese() + "改变了的，请先修改文书落款，再重新拟告知书。");
        }
    }

    /// The remedy that words tell; empty where they tell none, or a suit alone.
    private static Optional<Remedy> tells(String words) {
        boolean suit = SUIT.matcher(words).find();
        if (FIRST.matcher(words).find()) {
            return Optional.of(Remedy.RECONSIDERATION_FIRST);
        }
        if (!words.contains("申请行政复议")) {
            return Optional.empty();
        }
        return Optional.of(suit ? Remedy.EITHER : Remedy.RECONSIDERATION_ONLY);
    }
}
