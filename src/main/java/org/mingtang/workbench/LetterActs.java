package org.mingtang.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.documents.Reading;
import org.mingtang.privacy.Kept;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.requests.Clerk;
import org.mingtang.requests.HandedIn.Part;
import org.mingtang.requests.Opinion;
import org.mingtang.requests.answer.Answer;
import org.mingtang.requests.answer.PartAnswer;
import org.mingtang.requests.answer.Supply;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.letters.LetterDraft;
import org.mingtang.requests.letters.LetterReport;
import org.mingtang.requests.letters.LetterRule;
import org.mingtang.requests.letters.LetterWriting;

/// The forms around the letter that answers: it is drafted, looked at, approved, sealed.
final class LetterActs {
    private static final String EARLIER = "earlier";

    private LetterActs() {}

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
        var said = block(
                ActField.radio("lawful", "审核结果", List.of(new Choice("yes", "通过"), new Choice("no", "不通过"))),
                ActField.longText("remark", "意见").hint("不通过的必填。"),
                at.signature());
        return ActForm.of(Stream.concat(whole(at), Stream.of(said)).toList()).knowing(OpinionActs.proposed(at));
    }

    static CaseCommand reviewLegality(ActCase at, Clerk clerk) {
        var lawful = at.yes("lawful", clerk);
        return new CaseCommand.ReviewLegality(
                lawful, at.signature(clerk), at.sheet().text("remark"));
    }

    static ActForm approve(ActCase at) {
        return ActForm.of(Stream.concat(whole(at), Stream.of(block(at.signature())))
                        .toList())
                .knowing(OpinionActs.proposed(at));
    }

    private static ActForm.Block block(ActField... fields) {
        return new ActForm.Block("", List.of(), List.of(), List.of(fields));
    }

    /// The letter as it was drafted, to be read before it is decided on (REQ-12).
    private static Stream<ActForm.Block> whole(ActCase at) {
        return at.file().letter().stream()
                .flatMap(letter -> at.view().committed(letter.hash()).stream()
                        .filter(kept -> !kept.erased())
                        .map(kept -> new ActForm.Block(
                                "告知书 " + letter.number(),
                                List.of(),
                                List.of(),
                                Optional.of(new ActForm.Paper(
                                        kept.id().toString(), MarkedText.of(text(at, kept), List.of()))),
                                List.of())));
    }

    private static String text(ActCase at, Kept kept) {
        return switch (at.tools().documents().read(at.tools().records().content(kept), kept.name())) {
            case Reading.Read read -> read.text().plain();
            case Reading.Unreadable _ -> "";
        };
    }

    static CaseCommand approve(ActCase at, Clerk clerk) {
        return new CaseCommand.Approve(at.signature(clerk));
    }

    static ActForm seal(ActCase at) {
        var fields = new ArrayList<ActField>();
        fields.add(ActField.file("file", "盖章后的告知书").hint("扫描件，或者加盖电子印章的文件。"));
        earlier(at).ifPresent(number -> {
            var here = at.tools().earlier().answered(at.view()).stream()
                    .anyMatch(answered -> answered.registration().equals(number));
            if (here) {
                fields.add(ActField.ticks(
                                EARLIER, "随附的前次申请和答复", List.of(new Choice("yes", "平台里 " + number + " 的申请书和盖章的告知书")))
                        .standing("yes"));
            }
            fields.add(ActField.files("enclosed", here ? "另外随附的" : "随附的原申请材料和原告知书")
                    .hint(here ? "没有则不选。" : "告知书写明随附这些，扫描件即可；和告知书一起送达。"));
        });
        return ActForm.of(fields.toArray(ActField[]::new))
                .knowing(at.file()
                        .letter()
                        .map(letter -> List.of("告知书文号：" + letter.number()))
                        .orElse(List.of()));
    }

    static CaseCommand seal(ActCase at, Clerk clerk) {
        var sealed = at.keep("file", Part.SEALED_LETTER, clerk);
        // why a file was not taken is told; that there is none need not be told beside it
        return new CaseCommand.Seal(
                sealed.commitment().isEmpty() && !at.sheet().files("file").isEmpty() ? "-" : sealed.commitment(),
                enclosed(at, clerk));
    }

    private static List<String> enclosed(ActCase at, Clerk clerk) {
        var number = earlier(at);
        if (number.isEmpty()) {
            return List.of();
        }
        var enclosed = new ArrayList<String>();
        if (at.sheet().ticked(EARLIER, "yes")) {
            enclosed.addAll(clerk.enclosed(number.get()));
        }
        for (var file : at.sheet().files("enclosed")) {
            var kept = clerk.file("enclosed", ActCase.handedIn(file, Part.ENCLOSURE));
            // why it was not taken is told; that there is none need not be told beside it
            enclosed.add(kept.commitment().isEmpty() ? "-" : kept.commitment());
        }
        return enclosed;
    }

    /// Registration number of the request that is repeated.
    private static Optional<String> earlier(ActCase at) {
        return at.tools().records().opinion(at.view()).stream()
                .flatMap(opinion -> opinion.parts().stream())
                .map(PartAnswer::answer)
                .filter(Answer.Repeated.class::isInstance)
                .map(answer -> ((Answer.Repeated) answer).registration())
                .findFirst();
    }
}
