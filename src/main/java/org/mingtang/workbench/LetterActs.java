package org.mingtang.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.documents.FindingReader;
import org.mingtang.documents.Reading;
import org.mingtang.pages.Formats;
import org.mingtang.privacy.Kept;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.requests.Clerk;
import org.mingtang.requests.HandedIn.Part;
import org.mingtang.requests.Objection;
import org.mingtang.requests.Opinion;
import org.mingtang.requests.answer.Answer;
import org.mingtang.requests.answer.Supply;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseRule;
import org.mingtang.requests.letters.LetterDraft;
import org.mingtang.requests.letters.LetterReport;
import org.mingtang.requests.letters.LetterRule;
import org.mingtang.requests.letters.LetterWriting;

/// The forms around the letter that answers: what goes with it is reviewed, it is drafted, looked at, approved, sealed.
final class LetterActs {
    private static final int MOST_FINDINGS = 40;

    private static final String CHECKED = "checked";

    private LetterActs() {}

    static ActForm clearSecrecy(ActCase at) {
        if (at.last(CaseFact.OpinionGiven.class)
                .filter(given -> given.parts().stream().allMatch(part -> part.copies() == 0))
                .isPresent()) {
            return ActForm.of(List.of(
                    new ActForm.Block("告知获取的方式、途径和时间，不提供文件", OpinionActs.proposed(at), List.of(), List.of()),
                    new ActForm.Block("审查结论：可以公开", List.of(), List.of(), List.of(at.signature()))));
        }
        var copies = copies(at);
        var blocks = new ArrayList<ActForm.Block>();
        blocks.add(new ActForm.Block(
                "要提供的文件",
                OpinionActs.proposed(at),
                List.of(),
                List.of(ActField.files("upload", "上传文件").and("files").hint("选好文件后按“上传并阅读”，机器先读一遍，再逐个选定。"))));
        for (var copy : copies) {
            var found = found(at, copy);
            var read = found.isEmpty() ? "；机器读过，没有发现个人信息、密级标志等，仍要逐页看过。" : "；机器读到的列在下面。";
            blocks.add(new ActForm.Block(copy.name(), List.of(Formats.size(copy.bytes()) + read), found, List.of()));
        }
        var last = new ArrayList<ActField>();
        if (!copies.isEmpty()) {
            last.add(ActField.ticks(
                    "files",
                    "审查后可以提供给申请人的文件",
                    copies.stream()
                            .map(copy -> new Choice(copy.commitment(), copy.name()))
                            .toList()));
            last.add(ActField.ticks(CHECKED, "机器读到的", List.of(new Choice("yes", "已经逐处看过：依法可以提供，或者已经遮盖以后重新上传"))));
        }
        last.add(at.signature());
        blocks.add(new ActForm.Block("审查结论", List.of(), List.of(), last));
        return ActForm.of(blocks).again("上传并阅读");
    }

    private static List<Kept> copies(ActCase at) {
        return at.view().files().stream()
                .filter(kept -> kept.what().equals(Part.COPY.key()) && !kept.erased())
                .toList();
    }

    /// What the machine finds in a file that is to be given; a person decides what it means.
    private static List<String> found(ActCase at, Kept copy) {
        var bytes = at.tools().records().content(copy);
        return switch (at.tools().documents().read(bytes, copy.name())) {
            case Reading.Unreadable(var refusal) -> List.of("机器没有读出：" + refusal.message());
            case Reading.Read read -> {
                var findings = new FindingReader(at.today())
                        .read(bytes, read)
                        .with(at.tools().documents().leaks(bytes, read.kind()));
                var lines = findings.findings().stream()
                        .limit(MOST_FINDINGS)
                        .map(finding -> finding.kind().chinese() + "：“" + finding.text() + "”"
                                + (finding.note().isEmpty() ? "" : "，" + finding.note()))
                        .collect(Collectors.toCollection(ArrayList::new));
                findings.notRead().forEach(part -> lines.add("没有读出：" + part));
                if (findings.findings().size() > MOST_FINDINGS) {
                    lines.add("共 " + findings.findings().size() + " 处，只列前 " + MOST_FINDINGS + " 处。");
                }
                yield lines;
            }
        };
    }

    static CaseCommand clearSecrecy(ActCase at, Clerk clerk) {
        var known = copies(at).stream().map(Kept::commitment).toList();
        var files = new ArrayList<>(
                at.sheet().texts("files").stream().filter(known::contains).toList());
        if (!at.sheet().files("upload").isEmpty()) {
            clerk.object(Objection.at("upload", CaseRule.EVIDENCE_MISSING, "这次选的文件还没有经机器阅读。请先按“上传并阅读”，看过之后再选定。"));
        }
        if (!at.sheet().ticked(CHECKED, "yes")
                && copies(at).stream()
                        .filter(copy -> files.contains(copy.commitment()))
                        .anyMatch(copy -> !found(at, copy).isEmpty())) {
            clerk.object(
                    Objection.at(CHECKED, CaseRule.SECRECY_NOT_CLEARED, "选定的文件里机器读到了个人信息等。请逐处看过，应当遮盖的遮盖以后重新上传，再打钩。"));
        }
        return new CaseCommand.ClearSecrecy(files, at.signature(clerk));
    }

    static ActForm draft(ActCase at) {
        var attachments = attachments(at);
        var written = at.tools().desk().answerDraft(at.officer(), at.view(), attachments);
        if (written.isEmpty()) {
            return ActForm.of().knowing(List.of("还没有审签的办理意见，写不成告知书。"));
        }
        return switch (written.get()) {
            case LetterWriting.Unwritten(var missing) ->
                ActForm.of(List.of(new ActForm.Block(
                        "还写不成告知书",
                        List.of(),
                        missing.stream()
                                .map(objection -> objection.message() + "（" + objection.clause() + "）")
                                .toList(),
                        List.of())));
            case LetterDraft made -> draft(at, made);
        };
    }

    private static ActForm draft(ActCase at, LetterDraft made) {
        var draft = changed(at, made).map(words -> Clerk.reworded(made, words)).orElse(made);
        var report = at.tools().desk().report(at.officer(), at.view(), draft);
        var heading = List.of(
                "标题：" + draft.title(),
                "收件人：" + at.application().applicant().masked().name() + "（打印时写全名）",
                "落款：" + draft.unit() + "，" + draft.dateInNumerals());
        return ActForm.of(List.of(new ActForm.Block(
                        "",
                        heading,
                        told(at, report),
                        List.of(
                                ActField.letter("words", "正文", made.paragraphs().toList())
                                        .and("body", "remedy", "addressee", "date", "number", "letter")
                                        .hint(
                                                made.remedy().isPresent()
                                                        ? "一行一段；最后一段是救济途径。文号在保存时编定。"
                                                        : "一行一段。文号在保存时编定。"),
                                ActField.longText("attachments", "附件")
                                        .standing(String.join("\n", proposed(at)))
                                        .hint("一行一个，没有则留空。"),
                                legality(at)))))
                .again("再检查一遍");
    }

    /// Where the district sends every answer there, nothing is left to choose.
    private static ActField legality(ActCase at) {
        return at.law().requests().everyAnswerIsReviewed()
                ? ActField.ticks("legality", "合法性审核", List.of(new Choice("yes", "送合法性审核，通过后才能审定")))
                        .standing("yes")
                        .hint("按本地规程，每件答复都要送合法性审核，不勾选也会送（REQ-29）。")
                : ActField.ticks("legality", "合法性审核", List.of(new Choice("yes", "送合法性审核，通过后才能审定（REQ-14）")));
    }

    /// What the check says, before anything is kept: the number comes only then. What refused the act stands at its
    /// field.
    private static List<String> told(ActCase at, LetterReport report) {
        boolean refused = at.sheet().has("words") && !at.sheet().has(RequestActController.SHOW);
        return Stream.concat(refused ? Stream.empty() : report.refusals().stream(), report.warnings().stream())
                .filter(objection -> objection.rule() != LetterRule.NO_NUMBER)
                .map(objection -> objection.message() + "（" + objection.clause() + "）")
                .toList();
    }

    private static List<String> attachments(ActCase at) {
        return at.sheet().has("attachments") ? lines(at.sheet().text("attachments")) : proposed(at);
    }

    /// The copies that the opinion gives.
    private static List<String> proposed(ActCase at) {
        return at.tools().records().opinion(at.view()).map(Opinion::parts).orElse(List.of()).stream()
                .map(part -> part.answer())
                .flatMap(LetterActs::copies)
                .map(Supply.Copy::name)
                .toList();
    }

    private static Stream<Supply.Copy> copies(Answer answer) {
        if (answer instanceof Answer.Granted(Supply.Copies(var whole))) {
            return whole.stream();
        }
        return answer instanceof Answer.PartlyGranted(Supply.Copies(var given), var _)
                ? given.stream()
                : Stream.empty();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /// The officer's words, where they are not those that the system wrote.
    private static Optional<List<String>> changed(ActCase at, LetterDraft made) {
        return Optional.of(lines(at.sheet().text("words")))
                .filter(_ -> at.sheet().has("words"))
                .filter(words -> !words.equals(made.paragraphs().toList()));
    }

    static CaseCommand draft(ActCase at, Clerk clerk) {
        var opinion = at.tools().records().opinion(at.view());
        var attachments = attachments(at);
        var legality = at.sheet().ticked("legality", "yes");
        if (opinion.isEmpty()) {
            return new CaseCommand.DraftLetter("", OutcomeCode.O3, "", legality, "", List.of());
        }
        var written = at.tools().desk().answerDraft(at.officer(), at.view(), attachments);
        var words = written.filter(LetterDraft.class::isInstance)
                .map(LetterDraft.class::cast)
                .flatMap(made -> changed(at, made));
        return clerk.draftAnswer(opinion.get(), words, legality, attachments);
    }

    static ActForm reviewLegality(ActCase at) {
        return ActForm.of(
                        ActField.radio("lawful", "审核结果", List.of(new Choice("yes", "通过"), new Choice("no", "不通过"))),
                        ActField.longText("remark", "意见").hint("不通过的必填。"),
                        at.signature())
                .knowing(OpinionActs.proposed(at));
    }

    static CaseCommand reviewLegality(ActCase at, Clerk clerk) {
        var lawful = at.yes("lawful", clerk);
        return new CaseCommand.ReviewLegality(
                lawful, at.signature(clerk), at.sheet().text("remark"));
    }

    static ActForm approve(ActCase at) {
        var notes = new ArrayList<>(OpinionActs.proposed(at));
        at.file().letter().ifPresent(letter -> notes.add("告知书文号：" + letter.number() + "。全文在案卷里下载。"));
        return ActForm.of(at.signature()).knowing(notes);
    }

    static CaseCommand approve(ActCase at, Clerk clerk) {
        return new CaseCommand.Approve(at.signature(clerk));
    }

    static ActForm seal(ActCase at) {
        return ActForm.of(ActField.file("file", "盖章后的告知书").hint("扫描件，或者加盖电子印章的文件。"))
                .knowing(at.file()
                        .letter()
                        .map(letter -> List.of("告知书文号：" + letter.number()))
                        .orElse(List.of()));
    }

    static CaseCommand seal(ActCase at, Clerk clerk) {
        var sealed = at.keep("file", Part.SEALED_LETTER, clerk);
        // why a file was not taken is told; that there is none need not be told beside it
        return new CaseCommand.Seal(
                sealed.commitment().isEmpty() && !at.sheet().files("file").isEmpty() ? "-" : sealed.commitment());
    }
}
