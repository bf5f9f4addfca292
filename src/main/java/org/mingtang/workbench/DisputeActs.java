package org.mingtang.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.LetterPlace;
import org.mingtang.requests.Clerk;
import org.mingtang.requests.HandedIn.Part;
import org.mingtang.requests.Objection;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseFact.Correction;
import org.mingtang.requests.casefile.CaseFact.DisputeFiled;
import org.mingtang.requests.casefile.CaseFact.DisputeResult;
import org.mingtang.requests.casefile.CaseFact.Forum;
import org.mingtang.requests.casefile.CaseRule;

/// The forms after the answer: explanations, reconsideration, suits and their results (REQ-16).
final class DisputeActs {
    private DisputeActs() {}

    static ActForm explain(ActCase at) {
        return ActForm.of(
                ActField.day("on", "解释日期", at.today()),
                ActField.text("by", "由谁解释").hint("由承办股室作出，公开工作机构协助。"),
                ActField.longText("what", "申请人的疑问和解释的内容"));
    }

    static CaseCommand explain(ActCase at, Clerk clerk) {
        return new CaseCommand.Explain(
                at.day("on", clerk),
                at.sheet().text("by"),
                clerk.keep("explanation", at.sheet().text("what")));
    }

    static ActForm correct(ActCase at) {
        return ActForm.of(
                ActField.day("on", "提出更正要求的日期", at.today()),
                ActField.longText("record", "哪一项记录不准确")
                        .hint("写进答复书：记录现在怎样写、申请人认为应当怎样写。")
                        .and("body"),
                ActField.longText("checked", "证据和核实的情况").hint("只存入案卷。"),
                ActField.files("papers", "申请人的证据").hint("可以不传。"),
                ActField.radio("result", "处理结果", Choice.of(Correction.values(), Correction::chinese)),
                ActField.longText("reason", "理由")
                        .hint("写进答复书；转送或者请其另行提出的，写明是哪个机关、怎样联系。")
                        .and("letter"));
    }

    static CaseCommand correct(ActCase at, Clerk clerk) {
        at.keep("papers", Part.RECEIVED, clerk);
        var sheet = at.sheet();
        var result = at.one(Correction.values(), "result", Correction.CORRECTED, clerk);
        boolean told = !sheet.text("record").isBlank() && !sheet.text("reason").isBlank();
        var letter = told
                ? clerk.letter(
                        LetterKind.RECORD_CORRECTION,
                        Map.of(
                                LetterPlace.RECORD, sheet.text("record"),
                                LetterPlace.RESULT, result.chinese(),
                                LetterPlace.REASON, sheet.text("reason")),
                        Optional.empty(),
                        Set.of())
                : CaseCommand.Kept.NOTHING;
        return new CaseCommand.CorrectRecord(
                at.day("on", clerk),
                result,
                sheet.text("record").isBlank()
                        ? CaseCommand.Kept.NOTHING
                        : clerk.keep(
                                "record",
                                Stream.of(sheet.text("record"), sheet.text("checked"), sheet.text("reason"))
                                        .filter(text -> !text.isBlank())
                                        .collect(Collectors.joining("\n"))),
                letter);
    }

    static ActForm file(ActCase at) {
        return ActForm.of(
                ActField.radio("forum", "途径", Choice.of(Forum.values(), Forum::chinese))
                        .standing(Forum.RECONSIDERATION.name()),
                ActField.text("body", "行政复议机关或者人民法院"),
                ActField.text("reference", "案号").hint("还没有的可以不填。"),
                ActField.day("on", "提起日期", at.today()),
                ActField.files("papers", "收到的材料").hint("申请书、起诉状、受理或者应诉通知等，可以不传。"));
    }

    static CaseCommand file(ActCase at, Clerk clerk) {
        at.keep("papers", Part.RECEIVED, clerk);
        return new CaseCommand.FileDispute(
                at.one(Forum.values(), "forum", Forum.RECONSIDERATION, clerk),
                at.sheet().text("body"),
                at.sheet().text("reference"),
                at.day("on", clerk));
    }

    static ActForm decide(ActCase at) {
        return ActForm.of(
                ActField.choice("number", "哪一件", pending(at)),
                ActField.radio("result", "结果", Choice.of(DisputeResult.values(), DisputeResult::chinese)),
                ActField.day("on", "决定、判决日期", at.today()),
                ActField.day("received", "收到日期", at.today()),
                ActField.longText("what", "主要内容"),
                ActField.ticks("anew", "重新答复", List.of(new Choice("yes", "原答复被撤销、变更，需要重新答复")))
                        .hint("重新答复不是新的申请：编号不变，答复期限从收到决定之日重新起算。"),
                ActField.day("ordered", "决定限定的答复日期").hint("决定、判决写明期限的，填期限届满之日；没有写明的不填。"),
                ActField.files("papers", "决定书、判决书"));
    }

    private static List<Choice> pending(ActCase at) {
        return at.file()
                .disputes()
                .filter(dispute -> at.file().decision(dispute.number()).isEmpty())
                .map(dispute -> new Choice(Integer.toString(dispute.number()), name(dispute)))
                .toList();
    }

    private static String name(DisputeFiled dispute) {
        return dispute.forum().chinese() + "，" + dispute.body() + "，" + dispute.on() + "提起";
    }

    static CaseCommand decide(ActCase at, Clerk clerk) {
        at.keep("papers", Part.RECEIVED, clerk);
        return new CaseCommand.DecideDispute(
                at.number("number", clerk),
                at.one(DisputeResult.values(), "result", DisputeResult.UPHELD, clerk),
                at.day("on", clerk),
                at.day("received", clerk),
                clerk.keep("dispute", at.sheet().text("what")),
                at.sheet().texts("anew").contains("yes"),
                ordered(at, clerk));
    }

    private static Optional<LocalDate> ordered(ActCase at, Clerk clerk) {
        var day = at.sheet().day("ordered");
        if (day.isEmpty() && !at.sheet().text("ordered").isEmpty()) {
            clerk.object(Objection.at(
                    "ordered",
                    CaseRule.TEXT_MISSING,
                    "“" + at.sheet().text("ordered") + "”不是日期，请按 " + at.today() + " 的样子填写。"));
        }
        return day;
    }
}
