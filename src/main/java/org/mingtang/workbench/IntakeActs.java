package org.mingtang.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingtang.organs.Section;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.LetterPlace;
import org.mingtang.regulation.PeriodKey;
import org.mingtang.regulation.Role;
import org.mingtang.requests.Clerk;
import org.mingtang.requests.HandedIn.Part;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.clock.Channel;

/// The forms of what is done from arrival to the section, and what is made of them when they are sent.
final class IntakeActs {
    /// Proposed for a correction; the law only says that the time must be reasonable.
    private static final int CORRECTION_DAYS = 15;

    private static final List<Choice> FOUND = List.of(new Choice("no", "没有找到"), new Choice("yes", "找到了"));

    private IntakeActs() {}

    static ActForm confirm(ActCase at) {
        boolean online = at.file().arrived().channel() == Channel.ONLINE;
        return ActForm.of(
                ActField.day("on", "确认收到的日期", online ? at.file().arrived().on() : at.today())
                        .hint("收到申请：" + Formats.date(at.file().arrived().on()) + "，"
                                + at.file().arrived().channel().chinese() + "。"),
                ActField.text("evidence", "凭证")
                        .standing(online ? "门户生成的收件编号 " + at.view().receipt() : "")
                        .hint("如通话录音编号、登记回执、回复的电子邮件。不要写申请人的姓名和号码。"),
                ActField.file("proof", "凭证的文件（可不传）"));
    }

    static CaseCommand confirm(ActCase at, Clerk clerk) {
        at.keep("proof", Part.EVIDENCE, clerk);
        return new CaseCommand.Confirm(at.day("on", clerk), at.sheet().text("evidence"));
    }

    static ActForm register(ActCase at) {
        var fields = at.tools()
                        .paper()
                        .isCarriedOn(at.tools()
                                .organs()
                                .responsibleFor(at.file().agency(), at.today())
                                .id())
                ? new ActField[] {
                    ActField.text("paper", "纸质登记本上的编号（可不填）")
                            .hint("改用平台以前已经登记过的，填写原来的编号，登记回执不再制作；没有登记过的不填，由平台编号。编号以后，在“补记纸质办理”里补记已经办过的补正、征求意见、延期、收费。")
                }
                : new ActField[0];
        return ActForm.of(fields).knowing(List.of("登记回执告知申请人登记编号和收到之日，办成后在案卷里下载，在网上申请的，申请人凭编号和查询码也能下载。"));
    }

    /// What was registered on paper keeps its number, and its slip was given then.
    static CaseCommand register(ActCase at, Clerk clerk) {
        var paper = at.sheet().text("paper");
        if (!paper.isEmpty()) {
            return clerk.registerFromPaper(paper);
        }
        return new CaseCommand.Register(clerk.numberWithSlip());
    }

    static ActForm sort(ActCase at) {
        var subjects = at.law().requestSubjects().stream()
                .map(subject -> new Choice(subject.id(), subject.name()))
                .toList();
        var stands = at.last(CaseFact.Sorted.class);
        return ActForm.of(
                ActField.number(
                                "parts",
                                "申请公开几项信息",
                                stands.map(CaseFact.Sorted::parts)
                                        .orElse(at.application().asked().size()))
                        .hint("每一项单独提出意见、单独答复。"),
                ActField.ticks("subjects", "主题", subjects)
                        .standing(stands.map(sorted -> sorted.subjects().toArray(String[]::new))
                                .orElse(new String[0])),
                ActField.ticks("publicHealth", "突发公共卫生事件", List.of(new Choice("yes", "事关突发公共卫生事件")))
                        .standing(stands.filter(CaseFact.Sorted::publicHealth).isPresent() ? "yes" : "")
                        .hint("除法律禁止公开的外都应当提供；不予公开须记录分管领导的理由；办结以后个人信息到期处置（REQ-26）。"));
    }

    static CaseCommand sort(ActCase at, Clerk clerk) {
        var known =
                at.law().requestSubjects().stream().map(subject -> subject.id()).toList();
        return new CaseCommand.Sort(
                at.number("parts", clerk),
                at.sheet().texts("subjects").stream().filter(known::contains).toList(),
                at.sheet().ticked("publicHealth", "yes"));
    }

    static ActForm handOver(ActCase at) {
        var have = at.facts(CaseFact.HandedOver.class).stream()
                .map(handed -> "已交：" + handed.name() + "，" + Formats.date(handed.on()))
                .toList();
        return ActForm.of(ActField.choice("section", "承办股室", at.sectionChoices(Role.DRAFTER, Role.SECTION_HEAD)))
                .knowing(have);
    }

    static CaseCommand handOver(ActCase at, Clerk clerk) {
        var section = at.section("section");
        return new CaseCommand.HandOver(
                section.map(Section::id), section.map(Section::name).orElse(""));
    }

    static ActForm askCorrection(ActCase at) {
        var last = at.clock().received().map(received -> at.after(received, PeriodKey.REQUEST_CORRECTION));
        return ActForm.of(
                        ActField.longText("what", "需要补正的内容").and("unclear").hint("写进告知书：哪些内容不明确，请补充什么。"),
                        ActField.day("limit", "补正期限", at.after(at.today(), CORRECTION_DAYS))
                                .hint("按 " + CORRECTION_DAYS + " 个工作日提议，可以改；应当合理，最长 90 天。"))
                .knowing(last.map(day -> List.of("最迟 " + Formats.date(day) + " 告知。"))
                        .orElse(List.of()));
    }

    static CaseCommand askCorrection(ActCase at, Clerk clerk) {
        var what = clerk.keep("correction", at.sheet().text("what"));
        var limit = at.day("limit", clerk);
        if (!at.sheet().text("what").isEmpty()) {
            clerk.letter(
                    LetterKind.CORRECTION,
                    Map.of(LetterPlace.UNCLEAR, at.sheet().text("what"), LetterPlace.LIMIT, Formats.date(limit)),
                    Optional.empty(),
                    Set.of(limit));
        }
        return new CaseCommand.AskCorrection(clerk.today(), limit, what);
    }

    static ActForm takeCorrection(ActCase at) {
        var limit = at.last(CaseFact.CorrectionAsked.class).map(CaseFact.CorrectionAsked::limit);
        var came = at.file().messageSince(CaseFact.CorrectionAsked.class, CaseFact.About.CORRECTION);
        return ActForm.of(
                        ActField.day("on", "收到补正的日期", ActCase.cameOn(came, at.today()))
                                .hint(ActCase.cameByPortal(came)),
                        ActField.longText("corrected", "补正的内容")
                                .standing(at.words(CaseFact.CorrectionAsked.class, CaseFact.About.CORRECTION)),
                        ActField.longText("reason", "逾期的正当理由（没有逾期的不填）"),
                        ActField.file("proof", "补正的来文（可不传）"))
                .knowing(limit.map(day -> List.of("补正期限：" + Formats.date(day) + "。"))
                        .orElse(List.of()));
    }

    static CaseCommand takeCorrection(ActCase at, Clerk clerk) {
        at.keep("proof", Part.RECEIVED, clerk);
        return new CaseCommand.TakeCorrection(
                at.day("on", clerk),
                clerk.keep("late-reason", at.sheet().text("reason")),
                clerk.keep("corrected", at.sheet().text("corrected")));
    }

    static ActForm recordSearch(ActCase at) {
        var parts = Stream.concat(
                        Stream.of(new Choice("0", "全部各项")),
                        IntStream.rangeClosed(1, at.parts())
                                .mapToObj(part ->
                                        new Choice(Integer.toString(part), "第 " + part + " 项：" + at.asked(part))))
                .toList();
        var sections = Stream.concat(
                        at.facts(CaseFact.AssistanceAsked.class).stream().map(CaseFact.AssistanceAsked::unit),
                        at.sections().stream().map(Section::name))
                .distinct()
                .map(name -> new Choice(name, name))
                .toList();
        var ours = at.facts(CaseFact.HandedOver.class);
        return ActForm.of(
                ActField.choice("part", "为哪一项检索", parts).standing("0"),
                ActField.text("unit", "检索的股室或者单位")
                        .among(List.of(new ActField.Group("", sections)))
                        .standing(ours.isEmpty() ? "" : ours.getLast().name())
                        .hint("承办的股室都要有检索记录，名称须与交办时一致。"),
                ActField.text("where", "检索的范围").hint("如哪些年度、哪些案卷、哪些库房。"),
                ActField.text("words", "检索词"),
                ActField.text("systems", "检索的系统、目录").hint("没有系统的，写查阅的纸质目录。"),
                ActField.text("by", "检索人"),
                ActField.radio("found", "结果", FOUND).standing("no"));
    }

    static CaseCommand recordSearch(ActCase at, Clerk clerk) {
        var sheet = at.sheet();
        return new CaseCommand.RecordSearch(
                sheet.number("part").orElse(-1),
                sheet.text("unit"),
                sheet.text("where"),
                sheet.text("words"),
                sheet.text("systems"),
                sheet.text("by"),
                at.yes("found", clerk));
    }
}
