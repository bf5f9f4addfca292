package org.mingtang.requests.letters;

import static org.mingtang.requests.letters.LetterRule.*;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.mingtang.regulation.Remedy;

/// Whether a letter tells the remedy of its outcome and date, and no other.
final class RemedyCheck {
    private static final Pattern FIRST = Pattern.compile("(应当|应|须|必须).{0,60}先.{0,60}申请行政复议|先行申请行政复议");
    private static final Pattern SUIT = Pattern.compile("提起(行政)?诉讼|起诉");
    private static final Pattern SUIT_AT_ONCE = Pattern.compile("直接.{0,30}(诉讼|起诉)|或者.{0,60}(提起(行政)?诉讼|起诉)");
    private static final Pattern SIXTY_DAYS = Pattern.compile("六十日|60日");
    private static final Pattern SIX_MONTHS = Pattern.compile("六个月|6个月");
    private static final Pattern OLD_PERIOD = Pattern.compile("(三|3)个月.{0,40}(诉讼|起诉)");

    private final String remedy;
    private final LetterText text;
    private final BiConsumer<LetterRule, String> refuse;

    private RemedyCheck(String remedy, LetterText text, BiConsumer<LetterRule, String> refuse) {
        this.remedy = remedy;
        this.text = text;
        this.refuse = refuse;
    }

    static void check(LetterDraft draft, LetterText text, Remedy due, BiConsumer<LetterRule, String> refuse) {
        String told = draft.remedy().map(LetterText::plain).orElse("");
        new RemedyCheck(told, text, refuse).check(due);
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
    }

    private boolean skipsReconsideration() {
        return SUIT_AT_ONCE.matcher(text.own()).find();
    }

    private void periods(Remedy due) {
        if (!SIXTY_DAYS.matcher(remedy).find()
                || OLD_PERIOD.matcher(remedy).find()
                || due == Remedy.EITHER && !SIX_MONTHS.matcher(remedy).find()) {
            refuse.accept(REMEDY_PERIOD, "救济期限不对：申请行政复议为六十日，直接提起行政诉讼为六个月。");
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
