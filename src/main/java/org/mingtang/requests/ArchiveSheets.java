package org.mingtang.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingtang.documents.FormSheet;
import org.mingtang.documents.FormSheet.Field;
import org.mingtang.documents.FormSheet.Part;
import org.mingtang.documents.TableSheet.Column;
import org.mingtang.privacy.Kept;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.LetterKind;
import org.mingtang.requests.answer.PartAnswer;
import org.mingtang.requests.application.Applicant;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.AnswerDue;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFact.About;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.casefile.Step;
import org.mingtang.requests.letters.ChineseDate;

/// What is written of a request on sheets of its own: the application, the handling sheet (办理单) with every step
/// (REQ-05, REQ-12), and the index of what goes to the archive.
final class ArchiveSheets {
    private static final int HALF_A_HASH = 32;

    private final RequestView view;
    private final Application application;
    private final Function<Kept, String> kept;
    private final Function<CaseFile, Optional<AnswerDue>> due;
    private final CaseSteps steps;

    /// @param application as it is to be shown: whole, or masked
    /// @param kept        the words of a kept text, or where a kept file is found; asked for nothing that is gone
    /// @param due         by when a case file has to be answered
    ArchiveSheets(
            RequestView view,
            Application application,
            Law law,
            Function<Kept, String> kept,
            Function<CaseFile, Optional<AnswerDue>> due) {
        this.view = view;
        this.application = application;
        this.kept = kept;
        this.due = due;
        this.steps = new CaseSteps(view, law, kept, due);
    }

    /// @param name  in the package
    /// @param bytes length
    /// @param hash  SHA-256, 64 hexadecimal digits; empty where it is not in the package
    record Line(String name, String what, int bytes, String hash) {
        /// What was disposed of is still told to have been there.
        static Line gone(int number, Kept kept, CaseFile file) {
            return new Line("（%03d）".formatted(number), ArchiveSheets.what(kept, file) + "：个人信息已处置，不再存有", 0, "");
        }
    }

    /// What a kept text or file is to the case. A file that was looked at, or in whose place another was given, is told
    /// from those that were given.
    static String what(Kept kept, CaseFile file) {
        return kept.what().equals(HandedIn.Part.COPY.key()) && !file.givenAway().contains(kept.commitment())
                ? "没有提供的文件"
                : what(kept);
    }

    private static String what(Kept kept) {
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

    FormSheet index(List<Line> lines) {
        var columns = List.of(
                new Column("序号", 13),
                new Column("文件", 28),
                new Column("内容", 42),
                new Column("字节", 19),
                new Column("SHA-256", 76));
        var rows = IntStream.range(0, lines.size())
                .mapToObj(i -> cells(i + 1, lines.get(i)))
                .toList();
        var head = "共 " + lines.size() + " 份";
        return new FormSheet(
                "政府信息公开申请归档目录", number(), List.of(), List.of(new Part(head, columns, rows)), List.of(), foot());
    }

    /// The hash in two halves: it would not fit into a line.
    private static List<String> cells(int number, Line line) {
        var hash = line.hash();
        return List.of(
                Integer.toString(number),
                line.name(),
                line.what(),
                Integer.toString(line.bytes()),
                hash.isEmpty() ? "" : hash.substring(0, HALF_A_HASH) + "\n" + hash.substring(HALF_A_HASH));
    }

    FormSheet application() {
        var fields = new ArrayList<Field>();
        view.file()
                .splitOff()
                .ifPresent(part -> fields.add(new Field("分案", "这里是 " + part.number() + " 分出的一项，申请人的申请书在该件的归档包里")));
        applicant(fields);
        add("收到", arrived(), fields);
        asked(fields);
        add("用途", application.use(), fields);
        add("获取形式", wanted(), fields);
        add("减免信息处理费", application.waiver(), fields);
        return new FormSheet("政府信息公开申请书", number(), fields, List.of(), List.of(), foot());
    }

    /// As it goes to the archive.
    FormSheet handling() {
        return handling(List.of(), foot());
    }

    /// As it goes round: with room for what is still to be said and signed (REQ-05, REQ-07).
    FormSheet handlingToBeSigned(LocalDate today, boolean masked) {
        return handling(boxes(view.file().step()), CaseForm.foot(today, masked));
    }

    private FormSheet handling(List<String> boxes, String foot) {
        var fields = new ArrayList<Field>();
        applicant(fields);
        add("收到", arrived(), fields);
        asked(fields);
        view.file().correction().ifPresent(words -> add("补正为", words(words), fields));
        add("获取形式", wanted(), fields);
        split(fields);
        add("承办", handedOver(), fields);
        add("答复期限", due(), fields);
        add("征求意见", consulted(), fields);
        opinion(fields);
        answer(fields);
        var columns =
                List.of(new Column("日期", 29), new Column("环节", 24), new Column("内容", 96), new Column("经办、签署", 28));
        var rows = steps.all().stream()
                .map(step -> List.of(ChineseDate.inDigits(step.day()), step.what(), step.text(), step.who()))
                .toList();
        return new FormSheet("政府信息公开申请办理单", number(), fields, List.of(new Part("办理经过", columns, rows)), boxes, foot);
    }

    private static List<String> boxes(Step step) {
        return switch (step) {
            case ARRIVED, CONFIRMED, TRIAGE, WITH_SECTIONS -> List.of("承办股室意见", "会签意见", "审签意见");
            case OPINION -> List.of("会签意见", "审签意见");
            case SIGNED, DRAFTED, APPROVED, SEALED, DELIVERED, ARCHIVED, ENDED, SPLIT -> List.of();
        };
    }

    private void applicant(List<Field> fields) {
        var applicant = application.applicant();
        add("申请人", applicant.name() + "（" + applicant.kind().chinese() + "）", fields);
        switch (applicant) {
            case Applicant.Person person -> add(person.identity().chinese(), person.number(), fields);
            case Applicant.Organisation organisation -> {
                add("统一社会信用代码", organisation.number(), fields);
                add("法定代表人", organisation.representative(), fields);
                add("联系人", organisation.contact(), fields);
            }
        }
        add("联系方式", lines(Stream.of(applicant.phone(), applicant.address(), applicant.email())), fields);
    }

    private void asked(List<Field> fields) {
        var asked = application.asked();
        for (int i = 0; i < asked.size(); i++) {
            add(asked.size() == 1 ? "申请内容" : "申请内容（" + (i + 1) + "）", asked.get(i), fields);
        }
    }

    private String arrived() {
        var arrived = view.file().arrived();
        return ChineseDate.inDigits(arrived.on()) + "，" + arrived.channel().chinese() + "，回执号 " + view.receipt();
    }

    private String wanted() {
        return application.form().chinese() + "，" + application.way().chinese();
    }

    private void split(List<Field> fields) {
        view.file().splitOff().ifPresent(part -> add("分案", "从 " + part.number() + " 分出，申请人提交的材料在该件的归档包里", fields));
        view.file()
                .split()
                .ifPresent(split -> add(
                        "分案",
                        ChineseDate.inDigits(split.on()) + "，分为 "
                                + split.parts().size() + " 件",
                        fields));
    }

    private String handedOver() {
        return lines(view.file().handedOver().map(handed -> handed.name() + "，" + ChineseDate.inDigits(handed.on())));
    }

    /// As it stood when the answer left, or stands.
    private String due() {
        var facts = view.file().facts();
        int end = facts.size();
        for (int i = facts.size(); i > 1; i--) {
            if (facts.get(i - 1) instanceof CaseFact.Delivered) {
                end = i - 1;
                break;
            }
        }
        return due.apply(CaseFile.fold(view.file().id(), facts.subList(0, end)))
                .map(answer -> ChineseDate.inDigits(answer.day()))
                .orElse("");
    }

    /// Everybody who was asked, with the last word of each.
    private String consulted() {
        var facts = view.file().facts();
        return lines(facts.stream()
                .filter(CaseFact.OpinionAsked.class::isInstance)
                .map(fact -> ((CaseFact.OpinionAsked) fact).whom())
                .distinct()
                .map(whom -> steps.name(whom) + "："
                        + facts.stream()
                                .filter(CaseFact.OpinionCame.class::isInstance)
                                .map(CaseFact.OpinionCame.class::cast)
                                .filter(came -> came.whom().equals(whom))
                                .reduce((_, last) -> last)
                                .map(came -> ChineseDate.inDigits(came.on()) + (came.consents() ? "同意公开" : "不同意公开"))
                                .orElse("没有答复")));
    }

    private void opinion(List<Field> fields) {
        view.file().opinion().ifPresent(given -> {
            var there = view.committed(given.commitment());
            add("意见类型", steps.outcome(given.whole()), fields);
            if (there.filter(Kept::erased).isPresent()) {
                add("办理意见", CaseSteps.GONE, fields);
            }
            there.filter(words -> !words.erased())
                    .map(kept)
                    .map(CaseTexts::opinion)
                    .ifPresent(opinion -> {
                        for (PartAnswer part : opinion.parts()) {
                            add(
                                    "第 " + part.number() + " 项",
                                    part.asked() + "\n答复类型："
                                            + steps.outcome(part.answer().code()),
                                    fields);
                        }
                        add("意见和理由", opinion.reasons(), fields);
                    });
            add("提出意见", given.byName(), fields);
        });
    }

    private void answer(List<Field> fields) {
        var file = view.file();
        file.letter().ifPresent(letter -> add("告知书", letter.number(), fields));
        file.delivered()
                .ifPresent(delivered -> add(
                        "送达",
                        ChineseDate.inDigits(delivered.on()) + "，"
                                + delivered.way().chinese(),
                        fields));
        file.outcome().ifPresent(code -> add("办理结果", steps.outcome(code), fields));
    }

    private String words(String commitment) {
        return view.committed(commitment)
                .map(words -> words.erased() ? CaseSteps.GONE : kept.apply(words))
                .orElse("");
    }

    private String number() {
        return view.file()
                .registered()
                .map(registered -> "登记编号：" + registered.number())
                .orElse("回执号：" + view.receipt());
    }

    private String foot() {
        return number();
    }

    private static void add(String head, String text, List<Field> fields) {
        if (!text.isBlank()) {
            fields.add(new Field(head, text));
        }
    }

    private static String lines(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
