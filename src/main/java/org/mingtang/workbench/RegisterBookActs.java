package org.mingtang.workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingtang.pages.Formats;
import org.mingtang.privacy.Kept;
import org.mingtang.requests.Clerk;
import org.mingtang.requests.HandedIn.Part;
import org.mingtang.requests.casefile.AnswerDue;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.casefile.Right;
import org.mingtang.requests.casefile.Right.Mistyped;
import org.mingtang.requests.casefile.Step;

/// The forms that keep the register book in order: a new query code, and what was mistyped.
final class RegisterBookActs {
    private static final List<Choice> AGREED = List.of(new Choice("yes", "同意更正"), new Choice("no", "不同意"));

    private RegisterBookActs() {}

    static ActForm giveCode(ActCase at) {
        return ActForm.of(ActField.text("identity", "怎样核实申请人的身份").hint("如当面核对居民身份证、登记的邮箱来信。不要写证件号码。"))
                .knowing(List.of(
                        at.file().hasCode() ? "申请人已经有查询码；办成以后，原来的作废。" : "申请人不是在门户申请的，现在没有查询码。",
                        "查询码办成后显示一次，请打印或者抄给申请人。"));
    }

    static ActForm askRectification(ActCase at) {
        var lines = new CaseLines(at.view(), at.law(), _ -> Optional.empty());
        var entries = IntStream.rangeClosed(1, at.file().facts().size())
                .boxed()
                .flatMap(place -> at.file().rectifiable(place).stream()
                        .map(now -> new Choice(
                                place + " " + now.what(),
                                "第 " + place + " 条："
                                        + lines.what(at.file().facts().get(place - 1)) + "，"
                                        + now.what().chinese() + "：" + CaseLines.words(now))))
                .toList();
        var what = mistyped(at);
        return ActForm.of(
                        ActField.choice("entry", "哪一条记录，哪一项录错了", entries).hint("录错的不是日期的，选好以后按“显示要填的内容”。"),
                        what == Mistyped.DAY
                                ? ActField.day("day", "正确的日期").and("value")
                                : ActField.choice(
                                                "value",
                                                "正确的" + what.chinese(),
                                                what.choices().stream()
                                                        .map(right -> new Choice(right.value(), right.chinese()))
                                                        .toList())
                                        .and("day"),
                        ActField.longText("reason", "怎样录错了，依据是什么"),
                        ActField.files("proof", "依据（可不传）").hint("如邮戳、签收单、通话记录。"))
                .again("显示要填的内容");
    }

    private static Mistyped mistyped(ActCase at) {
        return Stream.of(Mistyped.values())
                .filter(what -> at.sheet().text("entry").endsWith(" " + what))
                .findFirst()
                .orElse(Mistyped.DAY);
    }

    static CaseCommand askRectification(ActCase at, Clerk clerk) {
        at.keep("proof", Part.EVIDENCE, clerk);
        var chosen = at.sheet().text("entry").split(" ");
        var what = mistyped(at);
        return new CaseCommand.AskRectification(
                chosen[0].matches("\\d{1,6}") ? Integer.parseInt(chosen[0]) : 0,
                what == Mistyped.DAY
                        ? Right.day(at.day("day", clerk))
                        : new Right(what, at.sheet().text("value")),
                clerk.keep("rectification", at.sheet().text("reason")));
    }

    static ActForm decideRectification(ActCase at) {
        var open = at.file().openRectifications().toList();
        return ActForm.of(
                        ActField.choice(
                                "number",
                                "哪一件",
                                open.stream()
                                        .map(asked -> new Choice(Integer.toString(asked.number()), named(at, asked)))
                                        .toList()),
                        ActField.radio("agreed", "核准", AGREED).and("day", "value"),
                        ActField.text("reason", "不同意的理由"))
                .knowing(open.stream()
                        .flatMap(asked -> consequences(at, asked).stream())
                        .toList());
    }

    private static String named(ActCase at, CaseFact.RectificationAsked asked) {
        var lines = new CaseLines(at.view(), at.law(), _ -> Optional.empty());
        return "第 " + asked.entry() + " 条“" + lines.what(at.file().facts().get(asked.entry() - 1)) + "”，"
                + at.file()
                        .read(asked.entry(), asked.right().what())
                        .map(CaseLines::words)
                        .orElse("")
                + " 改为 " + CaseLines.words(asked.right());
    }

    /// Who asked and why, what it does to the date of the answer, and which letters went out since.
    private static List<String> consequences(ActCase at, CaseFact.RectificationAsked asked) {
        // the letter of the same act was made just before its entry
        var before = asked.entry() < 2
                ? Instant.MIN
                : at.view().entries().get(asked.entry() - 2).at();
        var letters = at.view().files().stream()
                .filter(kept -> kept.what().startsWith("letter.") && kept.at().isAfter(before))
                .map(Kept::name)
                .map(name -> name.replaceFirst("\\.[a-z]+$", ""))
                .distinct()
                .toList();
        var told = new ArrayList<>(List.of(
                asked.name() + "提请：" + named(at, asked) + "。" + at.text(asked.commitment()),
                "答复期限：现在 " + due(at, at.file()) + "，更正以后 " + due(at, at.file().with(asked.entry(), asked.right()))
                        + "。",
                letters.isEmpty()
                        ? "登记这一条时和以后都没有制作文书。"
                        : "登记这一条时和以后制作的文书，请核对其中的日期，写错的要书面更正并告知：" + String.join("、", letters) + "。"));
        if (at.file().step() == Step.ARCHIVED) {
            told.add("已经归档：核准以后请再归档一次，新的归档包写明更正。");
        }
        return told;
    }

    private static String due(ActCase at, CaseFile file) {
        return AnswerDue.of(
                        file,
                        file.clock(at.today(), at.standing()),
                        at.standing().calendar())
                .map(due -> Formats.date(due.day()))
                .orElse("没有计算");
    }

    static CaseCommand decideRectification(ActCase at, Clerk clerk) {
        return new CaseCommand.DecideRectification(
                at.number("number", clerk), at.yes("agreed", clerk), at.sheet().text("reason"));
    }
}
