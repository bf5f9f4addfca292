package org.mingtang.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.organs.Signature;
import org.mingtang.privacy.Kept;
import org.mingtang.regulation.LetterKind;
import org.mingtang.requests.answer.PartAnswer;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFact.About;

/// The sheets of an archive package that are written for it: index, application, handling sheet (办理单).
final class ArchiveSheets {
    private final RequestView view;

    ArchiveSheets(RequestView view) {
        this.view = view;
    }

    /// @param name  in the package
    /// @param bytes length
    /// @param hash  SHA-256, 64 hexadecimal digits; empty where it is not in the package
    record Line(String name, String what, int bytes, String hash) {
        /// What was disposed of is still told to have been there.
        static Line gone(int number, Kept kept) {
            return new Line("（%03d）".formatted(number), ArchiveSheets.what(kept) + "：个人信息已处置，不再存有", 0, "");
        }
    }

    private record Row(String head, String text) {}

    /// What a kept text or file is to the case.
    static String what(Kept kept) {
        return Stream.of(HandedIn.Part.values())
                .filter(part -> kept.what().equals(part.key()))
                .map(HandedIn.Part::chinese)
                .findFirst()
                .or(() -> Stream.of(LetterKind.values())
                        .filter(kind -> kept.what().equals(Clerk.LETTER + kind.name()))
                        .map(_ -> "文书")
                        .findFirst())
                .or(() -> Stream.of(About.values())
                        .filter(about -> kept.what().equals(RequestRecords.MESSAGE + about.name()))
                        .map(about -> "申请人来文：" + about.chinese())
                        .findFirst())
                .orElseGet(() -> switch (kept.what()) {
                    case RequestRecords.APPLICATION -> "申请内容";
                    case "receipt" -> "收件编号";
                    case Clerk.OPINION -> "办理意见";
                    case "identity" -> "怎样核实身份";
                    case "referral" -> "转送的事项和答复";
                    case "rectification" -> "更正登记的理由";
                    default ->
                        kept.what().startsWith(Clerk.PARTY)
                                ? "被征求意见的第三方"
                                : kept.what().startsWith("discussion") ? "会商" : "办理中的文字";
                });
    }

    String index(List<Line> lines) {
        var rows = new StringBuilder("<table><tr><th>文件</th><th>内容</th><th>字节</th><th>SHA-256</th></tr>");
        lines.forEach(line -> rows.append("<tr><td>")
                .append(escaped(line.name()))
                .append("</td><td>")
                .append(escaped(line.what()))
                .append("</td><td>")
                .append(line.bytes())
                .append("</td><td>")
                .append(line.hash())
                .append("</td></tr>"));
        return page("归档目录", rows.append("</table>").toString());
    }

    String application(Application application) {
        var applicant = application.applicant();
        var rows = new ArrayList<Row>();
        view.file()
                .splitOff()
                .ifPresent(part -> rows.add(new Row("分案", "这里是 " + part.number() + " 分出的一项，申请人的申请书在该件的归档包里")));
        rows.add(new Row("申请人", applicant.name() + "（" + applicant.kind().chinese() + "）"));
        rows.add(new Row("证件号码", applicant.number()));
        rows.add(new Row("联系方式", String.join("，", applicant.phone(), applicant.address(), applicant.email())));
        int number = 0;
        for (var asked : application.asked()) {
            rows.add(new Row("申请内容（" + ++number + "）", asked));
        }
        rows.add(new Row("用途", application.use()));
        rows.add(new Row(
                "获取形式", application.form().chinese() + "，" + application.way().chinese()));
        rows.add(new Row("减免信息处理费", application.waiver()));
        return page("政府信息公开申请", table(rows));
    }

    /// @param text of what is kept
    String handling(Function<Kept, String> text) {
        var rows = new ArrayList<Row>();
        var file = view.file();
        rows.add(new Row(
                "登记编号", file.registered().map(CaseFact.Registered::number).orElse("")));
        rows.add(new Row(
                "收到", file.arrived().on() + "，" + file.arrived().channel().chinese()));
        file.confirmed().ifPresent(confirmed -> rows.add(new Row("确认收到", confirmed.on() + "，" + confirmed.evidence())));
        file.splitOff().ifPresent(part -> rows.add(new Row("分案", "从 " + part.number() + " 分出，申请人提交的材料在该件的归档包里")));
        file.split()
                .ifPresent(split -> rows.add(
                        new Row("分案", split.on() + "，分为 " + split.parts().size() + " 件")));
        file.handedOver().forEach(handed -> rows.add(new Row("承办", handed.name() + "，" + handed.on())));
        file.opinion().ifPresent(given -> {
            rows.add(new Row("提出意见", given.byName()));
            view.committed(given.commitment())
                    .map(text)
                    .map(CaseTexts::opinion)
                    .ifPresent(opinion -> opinion(opinion, rows));
        });
        file.facts().forEach(fact -> signed(fact, rows));
        beside(text, rows);
        file.letter().ifPresent(letter -> rows.add(new Row("告知书", letter.number())));
        file.delivered()
                .ifPresent(delivered -> rows.add(
                        new Row("送达", delivered.on() + "，" + delivered.way().chinese())));
        return page("政府信息公开申请办理单", table(rows));
    }

    private static void redacted(CaseFact.CopiesRedacted redacted, List<Row> rows) {
        redacted.copies()
                .forEach(copy -> rows.add(new Row(
                        "遮盖要提供的文件",
                        copy.isTakenBack()
                                ? "恢复原件"
                                : copy.deleted().stream()
                                        .map(gone -> gone.kind() + " " + gone.times() + " 处（" + gone.ground() + "）")
                                        .collect(Collectors.joining("；")))));
    }

    private static void opinion(Opinion opinion, List<Row> rows) {
        for (PartAnswer part : opinion.parts()) {
            rows.add(new Row(
                    "第 " + part.number() + " 项",
                    part.asked() + "\n答复类型：" + part.answer().code()));
        }
        rows.add(new Row("意见和理由", opinion.reasons()));
    }

    private static void signed(CaseFact fact, List<Row> rows) {
        switch (fact) {
            case CaseFact.Countersigned said ->
                rows.add(new Row(
                        "会签", (said.agrees() ? "同意" : "不同意") + "，" + by(said.signature()) + "\n" + said.remark()));
            case CaseFact.Signed signed -> rows.add(new Row("审签", by(signed.signature())));
            case CaseFact.CopiesRedacted redacted -> redacted(redacted, rows);
            case CaseFact.SecrecyCleared cleared ->
                rows.add(new Row("保密审查", cleared.files().size() + " 个文件，" + by(cleared.signature())));
            case CaseFact.LegalityReviewed said ->
                rows.add(new Row(
                        "合法性审核", (said.lawful() ? "通过" : "不通过") + "，" + by(said.signature()) + "\n" + said.remark()));
            case CaseFact.LetterApproved approved -> rows.add(new Row("审定告知书", by(approved.signature())));
            case CaseFact.GivenBack back -> rows.add(new Row("退回重办", back.reason()));
            case CaseFact.PersonalDataDisposed done ->
                rows.add(new Row("处置个人信息", done.on() + "，文字 " + done.texts() + " 段、文件 " + done.files() + " 个"));
            case CaseFact.DoneOnPaper paper -> rows.add(new Row("纸质办理", paper.on() + "，依据：" + paper.source()));
            case CaseFact.Arrived _,
                    CaseFact.Confirmed _,
                    CaseFact.Registered _,
                    CaseFact.Sorted _,
                    CaseFact.HandedOver _,
                    CaseFact.Split _,
                    CaseFact.SplitOff _,
                    CaseFact.Linked _,
                    CaseFact.Unlinked _,
                    CaseFact.CorrectionAsked _,
                    CaseFact.Corrected _,
                    CaseFact.Searched _,
                    CaseFact.OpinionAsked _,
                    CaseFact.OpinionCame _,
                    CaseFact.NamingConsented _,
                    CaseFact.OverrideAssented _,
                    CaseFact.ThirdPartyTold _,
                    CaseFact.Extended _,
                    CaseFact.ExtendedInternally _,
                    CaseFact.FeeNoticed _,
                    CaseFact.FeePaid _,
                    CaseFact.FeeWaived _,
                    CaseFact.ReasonsAsked _,
                    CaseFact.ReasonsCame _,
                    CaseFact.Delayed _,
                    CaseFact.OpinionGiven _,
                    CaseFact.CountersignAsked _,
                    CaseFact.LetterDrafted _,
                    CaseFact.Sealed _,
                    CaseFact.Delivered _,
                    CaseFact.Archived _,
                    CaseFact.Withdrawn _,
                    CaseFact.Lapsed _,
                    CaseFact.ApplicantWrote _,
                    CaseFact.DueMoved _,
                    CaseFact.DisputeFiled _,
                    CaseFact.DisputeDecided _,
                    CaseFact.Remanded _,
                    CaseFact.Explained _,
                    CaseFact.RecordCorrected _,
                    CaseFact.AnswerOrdered _,
                    CaseFact.CodeGiven _,
                    CaseFact.DiscussionCalled _,
                    CaseFact.DiscussionHeld _,
                    CaseFact.Referred _,
                    CaseFact.ReferralAnswered _,
                    CaseFact.RectificationAsked _,
                    CaseFact.Rectified _,
                    CaseFact.RectificationRefused _ -> {}
        }
    }

    /// What was discussed, referred and put right.
    private void beside(Function<Kept, String> text, List<Row> rows) {
        UnaryOperator<String> said =
                commitment -> view.committed(commitment).map(text).orElse("");
        var file = view.file();
        for (var fact : file.facts()) {
            if (fact instanceof CaseFact.DiscussionHeld held) {
                var findings = held.findings();
                rows.add(new Row(
                        "会商",
                        held.on() + "，" + participants(held, text) + "\n内容是否明确：" + said.apply(findings.clear())
                                + "\n是否公开：" + said.apply(findings.disclosed()) + "\n怎样公开："
                                + said.apply(findings.how()) + "\n有何影响：" + said.apply(findings.effect()) + "\n结论："
                                + said.apply(findings.conclusion())));
            } else if (fact instanceof CaseFact.FeeWaived waived) {
                rows.add(new Row(
                        "免收信息处理费", waived.on() + "，" + waived.yuan() + " 元\n" + said.apply(waived.commitment())));
            } else if (fact instanceof CaseFact.Referred sent) {
                rows.add(new Row(
                        "转送",
                        sent.sent() + "，" + sent.partner().chinese() + "，" + sent.name() + "\n"
                                + said.apply(sent.commitment())));
            } else if (fact instanceof CaseFact.ReferralAnswered answered) {
                rows.add(new Row("转送的答复", answered.on() + "\n" + said.apply(answered.commitment())));
            } else if (fact instanceof CaseFact.RectificationAsked asked && file.isRectified(asked)) {
                rows.add(new Row(
                        "更正登记",
                        "第 " + asked.entry() + " 条的" + asked.right().what().chinese() + "更正为 "
                                + asked.right().chinese() + "，" + asked.name() + "提请\n"
                                + said.apply(asked.commitment())));
            }
        }
    }

    /// Entries of the first version held the names themselves.
    private String participants(CaseFact.DiscussionHeld held, Function<Kept, String> text) {
        return view.committed(held.participants()).map(text).orElse(held.participants());
    }

    private static String by(Signature signature) {
        return signature.name() + "，" + signature.on()
                + signature
                        .paper()
                        .map(paper -> "（纸上签字，" + paper.recordedBy() + "代录）")
                        .orElse("");
    }

    private static String table(List<Row> rows) {
        var table = new StringBuilder("<table>");
        rows.forEach(row -> table.append("<tr><th>")
                .append(escaped(row.head()))
                .append("</th><td>")
                .append(escaped(row.text()))
                .append("</td></tr>"));
        return table.append("</table>").toString();
    }

    private String page(String title, String body) {
        return "<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>" + title + "</title><style>"
                + "body{font-family:serif;margin:2em;max-width:60em}table{border-collapse:collapse}"
                + "th,td{border:1px solid #888;padding:6px 10px;text-align:left;white-space:pre-line;"
                + "overflow-wrap:anywhere}</style></head><body><h1>" + title + "</h1><p>"
                + escaped(view.file()
                        .registered()
                        .map(CaseFact.Registered::number)
                        .orElse(view.receipt()))
                + "</p>" + body + "</body></html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
