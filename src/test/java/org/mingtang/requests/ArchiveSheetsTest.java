package org.mingtang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.Clause;
import org.mingtang.documents.FormSheet;
import org.mingtang.documents.TypefaceFolder;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Entry;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.SectionId;
import org.mingtang.organs.Signature;
import org.mingtang.privacy.Kept;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.Tariff.Method;
import org.mingtang.requests.answer.Answers;
import org.mingtang.requests.answer.PartAnswer;
import org.mingtang.requests.application.Applicant;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.AnswerDue;
import org.mingtang.requests.casefile.ApplicantKind;
import org.mingtang.requests.casefile.Awaited;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFact.*;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.Delivery;
import org.mingtang.requests.casefile.Right;
import org.mingtang.requests.clock.Channel;
import org.mingtang.requests.clock.Consulted;

/// The sheets of a request of which everything was told that can be told of one.
@DisplayName("办理单和申请书：写全每一步")
class ArchiveSheetsTest {
    private static final CaseId ID = new CaseId(new UUID(1, 1));
    private static final CaseId OTHER = new CaseId(new UUID(1, 2));
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Instant MADE = Instant.parse("2026-05-20T02:00:00Z");
    private static final SectionId PLANNING = new SectionId(new UUID(7, 7));
    private static final Consulted FACTORY = new Consulted(Consulted.Kind.THIRD_PARTY, "第三方一");
    private static final Consulted SHOP = new Consulted(Consulted.Kind.THIRD_PARTY, "第三方二");
    private static final Consulted BUREAU = new Consulted(Consulted.Kind.AGENCY, "鲤城生态环境局");
    private static final Applicant.Person APPLICANT = new Applicant.Person(
            "欧阳若水",
            Applicant.Identity.RESIDENT_ID,
            "11010519491231002X",
            "13800138000",
            "云岭县惠民路21号3幢502室",
            "ruoshui@example.cn");
    private static final Application APPLICATION = new Application(
            APPLICANT,
            List.of("城东片区规划图及批复", "2019 年以来环境影响评价报告"),
            "了解居住环境",
            Application.Form.ELECTRONIC,
            Application.Way.EMAIL,
            "");

    private final List<CaseFact> facts = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final Map<UUID, String> words = new HashMap<>();

    private String text(String what, String text) {
        return keep(what, "", text);
    }

    private String file(String what, String name) {
        return keep(what, name, "见 文件/" + name);
    }

    private String keep(String what, String name, String text) {
        var commitment = "%064x".formatted(kept.size() + 1);
        var id = new UUID(9, kept.size() + 1);
        var extension = name.isEmpty() ? "" : name.substring(name.lastIndexOf('.') + 1);
        kept.add(new Kept(id, ID.stream(), what, name, extension, text.length(), commitment, MADE, false));
        words.put(id, text);
        return commitment;
    }

    private static Signature by(String name) {
        return new Signature(new PersonId(new UUID(2, 2)), name, DAY, Optional.empty());
    }

    private void told(CaseFact... more) {
        facts.addAll(List.of(more));
    }

    private void registered() {
        told(
                new Arrived(
                        new AgencyId("ours"),
                        Channel.ONLINE,
                        DAY,
                        ApplicantKind.NATURAL_PERSON,
                        text("application", CaseTexts.write(APPLICATION)),
                        true),
                new Confirmed(DAY, "门户收件回执 20260302-0001"),
                new Registered("泉鲤依申请〔2026〕第1号", DAY, Optional.empty()));
    }

    /// From the portal to the second answer; two that can only end a request stand where it could have ended.
    private void everything() {
        registered();
        told(
                new SplitOff(OTHER, "泉鲤依申请〔2025〕第9号", DAY, DAY, true, true),
                new Sorted(2, List.of("demolition"), true),
                new CorrectionAsked(DAY, DAY.plusDays(15), text("correction", "请写明规划图的年份")),
                new ApplicantWrote(About.CORRECTION, DAY.plusDays(2), text("message.CORRECTION", "我想要最新的")),
                new Corrected(DAY.plusDays(3), text("late-reason", "住院未能按时补正"), text("corrected", "2021 年批准的规划图")),
                new HandedOver(PLANNING, "规划股", DAY.plusDays(3)),
                new Linked(OTHER, "泉鲤依申请〔2026〕第7号"),
                new Unlinked(OTHER, "泉鲤依申请〔2026〕第7号"),
                new AssistanceAsked(DAY.plusDays(2), "区档案馆", DAY.plusDays(5), file("letter.ASSISTANCE", "协办函.pdf")),
                new Searched(2, "档案室", "2019 年至 2023 年文书档案", "环评 报告", "档案管理系统", "林晓", false));
        text("party.第三方一", "闽泰化工有限公司");
        text("party.第三方二", "惠安便利店");
        told(
                new OpinionAsked(
                        DAY.plusDays(4), FACTORY, DAY.plusDays(5), file("letter.THIRD_PARTY_OPINION", "007.pdf")),
                new OpinionAsked(DAY.plusDays(4), SHOP, DAY.plusDays(5), file("letter.THIRD_PARTY_OPINION", "008.pdf")),
                new OpinionAsked(DAY.plusDays(4), BUREAU, DAY.plusDays(6), file("letter.AGENCY_OPINION", "009.pdf")),
                new NamingConsented(DAY.plusDays(4), text("naming", "本人同意写明姓名")),
                new NamingRevoked(DAY.plusDays(9), text("naming-revoked", "来电说明")),
                new OpinionCame(DAY.plusDays(8), FACTORY, false, text("opinion-came", "涉及生产配方，不同意公开")),
                new OpinionCame(DAY.plusDays(9), BUREAU, true, file("file.RECEIVED", "010.pdf")),
                new OverrideAssented(Side.SECTION, Optional.empty(), text("override", "关系下游居民饮水安全")),
                new ThirdPartyTold(DAY.plusDays(16), FACTORY, file("letter.OVERRIDE_NOTICE", "011.pdf")),
                new Extended(DAY.plusDays(10), 20, text("extension", "材料分散在几个年度")),
                new ExtendedInternally(2),
                new FeeNoticed(DAY.plusDays(10), DAY.plusDays(11), 300, Optional.of(Method.BY_ITEMS)),
                new FeePaid(DAY.plusDays(12), file("file.EVIDENCE", "012.jpg")),
                new FeeWaived(DAY.plusDays(12), 150, Optional.empty(), false, text("fee-waiver", "低保家庭")),
                new ReasonsAsked(DAY.plusDays(12)),
                new ReasonsCame(DAY.plusDays(13), text("reasons", "用于课题研究")),
                new Delayed(DAY.plusDays(13), DAY.plusDays(60)),
                new DiscussionCalled(DAY.plusDays(13), DiscussionCause.LIVELIHOOD, text("discussion", "是否公开配方")),
                new DiscussionHeld(
                        DAY.plusDays(14),
                        List.of(Participant.Kind.COURT),
                        text("discussion.participants", "鲤城区人民法院（人民法院）"),
                        new Findings(
                                text("discussion.clear", "内容明确"),
                                text("discussion.disclosed", "应当公开"),
                                text("discussion.how", "遮盖电话后提供"),
                                text("discussion.effect", "影响可控"),
                                text("discussion.conclusion", "部分公开"))),
                new OpinionGiven(
                        List.of(
                                new PartOutcome(1, OutcomeCode.G2, false, 1),
                                new PartOutcome(2, OutcomeCode.U1, true, 0)),
                        OutcomeCode.P1,
                        false,
                        new PersonId(new UUID(2, 3)),
                        "林晓",
                        text("opinion", CaseTexts.write(opinion()))),
                new CountersignAsked(PLANNING, "综合股"),
                new Countersigned(PLANNING, true, by("赵敏"), "同意规划股意见"),
                new GivenBack("请核对第二项"),
                new Signed(by("郑海")),
                new CopiesRedacted(List.of(new Redaction(
                        file("file.COPY", "名单.pdf"),
                        file("file.COPY", "名单（提供件）.pdf"),
                        List.of(new Deleted("手机号码", "个人隐私", 3))))),
                new SecrecyCleared(List.of("a".repeat(64)), List.of(new CaseFact.LetStand("手机号码", 2)), by("黄平")),
                new LetterDrafted(
                        "政公开告〔2026〕第12号", OutcomeCode.P1, "answer-p1-2019", true, file("letter.ANSWER_P1", "013.pdf")),
                new LegalityReviewed(true, by("马力"), "依据准确"),
                new LetterApproved(by("何静")),
                new Sealed(file("file.SEALED_LETTER", "014.pdf"), List.of(), DAY.plusDays(20)),
                new Delivered(
                        Delivery.EMS,
                        DAY.plusDays(20),
                        text("delivery", "邮件号 EA123456789CN\n凭证 " + file("file.EVIDENCE", "016.jpg"))),
                new CaseFact.LetterDispatched(
                        text("letter.CORRECTION", ""), Delivery.EMS, DAY, text("delivery", "EMS 1234567890123")),
                new Explained(DAY.plusDays(22), "规划股", text("explained", "问：为何遮盖电话。答：个人信息")),
                new RecordCorrected(DAY.plusDays(22), Correction.CORRECTED, text("record", "面积应为92平方米")),
                new CodeGiven(DAY.plusDays(22), text("identity", "本人持身份证到窗口")),
                new Referred(1, Partner.PETITION_OFFICE, "区信访局", DAY.plusDays(22), text("referral", "反映征收补偿")),
                new ReferralAnswered(1, DAY.plusDays(30), text("referral-answer", "已经受理")),
                new RectificationAsked(
                        1, 6, Right.day(DAY), new PersonId(new UUID(2, 4)), "吴萍", text("rectification", "录入时看错了日期")),
                new Rectified(1),
                new RectificationRefused(2, "凭证上就是这一天"),
                new DueMoved(DAY, DAY.plusDays(40), DAY.plusDays(41), DAY.plusDays(41), 2026, "国办发明电〔2026〕9号", "v2"),
                new DisputeFiled(1, Forum.RECONSIDERATION, "泉州市人民政府", "泉政复〔2026〕3号", DAY.plusDays(40)),
                new AnswerOrdered(1, DAY.plusDays(80)),
                new DisputeDecided(
                        1, DisputeResult.CORRECTED, DAY.plusDays(60), DAY.plusDays(62), text("dispute", "责令重新答复第二项")),
                new Remanded(1, DAY.plusDays(62), Optional.of(DAY.plusDays(90))),
                new DoneOnPaper(DAY.plusDays(63), "纸质登记本第 8 页", file("file.EVIDENCE", "015.pdf")),
                new Split(DAY.plusDays(63), List.of(OTHER)),
                new Withdrawn(DAY.plusDays(64), text("withdrawn", "已经看到，不再需要")),
                new Lapsed(DAY.plusDays(64), Awaited.PAYMENT),
                new Archived("c".repeat(64), true),
                new PersonalDataDisposed(DAY.plusDays(70), 3, 2, List.of(), "%064x".formatted(1)));
    }

    private static Opinion opinion() {
        return new Opinion(
                List.of(
                        new PartAnswer(1, APPLICATION.asked().getFirst(), Answers.of(OutcomeCode.G2)),
                        new PartAnswer(2, APPLICATION.asked().getLast(), Answers.of(OutcomeCode.U1))),
                Optional.empty(),
                "规划图可以公开；环评报告经检索没有。");
    }

    private ArchiveSheets sheets(Application application) {
        return new ArchiveSheets(
                view(),
                application,
                Packs.bundled("licheng").inForceOn(DAY),
                one -> Objects.requireNonNull(words.get(one.id())),
                _ -> Optional.of(new AnswerDue(LocalDate.parse("2026-05-11"), 3, false)));
    }

    private RequestView view() {
        var entries = IntStream.range(0, facts.size())
                .mapToObj(i -> new Entry(
                        i, ID.stream(), i + 1, MADE, new Actor("p", "吴萍", "ours"), List.of(), facts.get(i), "h"))
                .toList();
        return new RequestView(CaseFile.fold(ID, facts), "20260302-0001", facts.size(), entries, kept);
    }

    private static String text(FormSheet sheet) {
        return bare(Stream.concat(
                        sheet.fields().stream().map(field -> field.head() + field.text()),
                        sheet.parts().stream()
                                .flatMap(part -> part.rows().stream())
                                .map(row -> String.join("", row)))
                .reduce("", (one, other) -> one + "\n" + other));
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }

    @Test
    @Clause("REQ-12")
    @DisplayName("日志里的每一种记录，办理单都写到，依次排列，写明日期、内容、谁经办")
    void every_fact_is_told_in_order() {
        everything();
        assertThat(facts)
                .as("one of each at least")
                .extracting(Object::getClass)
                .contains(leaves(CaseFact.class).toArray(Class<?>[]::new));
        var rows = sheets(APPLICATION).handling().parts().getFirst().rows();
        assertThat(rows).hasSize(facts.size());
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(4).noneMatch(String::isBlank));
        assertThat(rows.get(5))
                .as("the day that was put right")
                .containsExactly("2026年3月2日", "告知补正", "限2026年3月17日前补正\n请写明规划图的年份", "吴萍");
        assertThat(rows).anySatisfy(row -> assertThat(row).containsExactly("2026年3月2日", "审签", "同意", "郑海"));
        assertThat(rows)
                .anySatisfy(row ->
                        assertThat(row.get(1) + row.get(2)).startsWith("遮盖提供件：").endsWith("手机号码 3 处（个人隐私）"));
    }

    /// Of a sealed type every record below it.
    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(ArchiveSheetsTest::leaves)
                : Stream.of(type);
    }

    @Test
    @Clause("REQ-30")
    @DisplayName("检索、征求意见（第三方写真名）、延期、收费、补正、复议都写到结果，答复类型写中文名称和代码")
    void what_a_records_officer_looks_for() {
        everything();
        assertThat(text(sheets(APPLICATION).handling()))
                .contains(
                        "档案室：没有检索到（第2项）范围：2019年至2023年文书档案关键词：环评报告系统和目录：档案管理系统检索人：林晓",
                        "第三方一（闽泰化工有限公司）：不同意公开涉及生产配方，不同意公开",
                        "征求意见第三方一（闽泰化工有限公司）：2026年3月10日不同意公开",
                        "第三方二（惠安便利店）：没有答复",
                        "共同制作机关鲤城生态环境局：2026年3月11日同意公开",
                        "延长20个工作日理由：材料分散在几个年度",
                        "300元（按件），2026年3月12日发出，2026年3月13日收到",
                        "缴费凭证：见文件/012.jpg",
                        "150元理由：低保家庭",
                        "补正为：2021年批准的规划图迟交的理由：住院未能按时补正",
                        "部分公开（P1）",
                        "第1项：予以公开（G2）",
                        "第1件，行政复议：泉州市人民政府，案号：泉政复〔2026〕3号",
                        "第1件，结果纠正，2026年5月1日决定，2026年5月3日收到责令重新答复第二项",
                        "凭证：邮件号EA123456789CN凭证见文件/016.jpg",
                        "答复期限2026年5月11日");
    }

    @Test
    @DisplayName("没有人还在征求意见的，延期写明延到哪一天")
    void until_when_it_was_extended() {
        told(
                new Arrived(
                        new AgencyId("ours"),
                        Channel.ONLINE,
                        DAY,
                        ApplicantKind.NATURAL_PERSON,
                        text("application", CaseTexts.write(APPLICATION)),
                        true),
                new Extended(DAY, 10, text("extension", "材料分散在几个年度")));
        assertThat(text(sheets(APPLICATION).handling())).contains("延长10个工作日，至2026年5月11日理由：材料分散在几个年度");
    }

    @Test
    @Clause("REQ-26")
    @DisplayName("处置以后，第三方的名称和申请人写的话都写明不再存有")
    void what_is_gone_is_told_as_gone() {
        everything();
        kept.replaceAll(one -> one.what().startsWith("party.") || one.what().equals("corrected")
                ? new Kept(one.id(), one.owner(), one.what(), "", "", 0, one.commitment(), one.at(), true)
                : one);
        assertThat(text(sheets(APPLICATION).handling()))
                .contains("第三方一（名称已处置，不再存有）", "补正为：（内容已处置，不再存有）")
                .doesNotContain("闽泰化工", "2021年批准的规划图");
    }

    @Test
    @Clause("REQ-05")
    @DisplayName("交办时打印的办理单：申请人遮盖，留出签署意见的空格；办结以后没有空格")
    void to_go_round() throws IOException {
        registered();
        told(new Sorted(2, List.of("demolition"), false), new HandedOver(PLANNING, "规划股", DAY));
        var masked =
                new Application(APPLICANT.masked(), APPLICATION.asked(), "", APPLICATION.form(), APPLICATION.way(), "");
        var sheet = sheets(masked).handlingToBeSigned(DAY, true);
        assertThat(sheet.boxes()).containsExactly("承办股室意见", "会签意见", "审签意见");
        assertThat(text(sheet))
                .contains("城东片区规划图及批复", "承办规划股，2026年3月2日")
                .doesNotContain("欧阳若水", "11010519491231002X", "13800138000");
        assertThat(sheet.foot()).isEqualTo("2026年3月2日打印　申请人信息已遮盖");
        keep("政府信息公开申请办理单（待签署）", sheet);
        told(new Delivered(Delivery.COUNTER, DAY, ""));
        assertThat(sheets(masked).handlingToBeSigned(DAY, true).boxes()).isEmpty();
    }

    @Test
    @Clause("REQ-12")
    @DisplayName("归档包逐个文件读出写出：材料再多，内存里也只有手上的一个")
    void one_file_after_the_other() throws IOException {
        registered();
        for (int i = 0; i < 12; i++) {
            file("evidence", i + ".pdf");
        }
        var read = new ArrayList<WeakReference<byte[]>>();
        var made = ArchivePackage.made(
                view(),
                APPLICATION,
                Packs.bundled("licheng").inForceOn(DAY),
                _ -> Optional.empty(),
                one -> {
                    if (one.extension().isEmpty()) {
                        return Objects.requireNonNull(words.get(one.id())).getBytes(StandardCharsets.UTF_8);
                    }
                    System.gc();
                    assertThat(read.stream().filter(bytes -> bytes.get() != null))
                            .as("files in memory")
                            .hasSizeLessThanOrEqualTo(2);
                    var bytes = new byte[1 << 20];
                    read.add(new WeakReference<>(bytes));
                    return bytes;
                },
                facts.stream().map(_ -> "{}").toList(),
                Optional.empty(),
                MADE);
        made.writeTo(OutputStream.nullOutputStream());
        assertThat(made.checksum()).isEqualTo(made.checksum());
        assertThat(read)
                .as("once to list it, once to write it, twice for the two sums")
                .hasSize(4 * 12);
    }

    @Test
    @Clause("REQ-12")
    @DisplayName("印成 PDF/A：字都在、字体都嵌入、不出页边，再印一次字节相同")
    void printed() throws IOException {
        everything();
        for (var sheet : List.of(
                sheets(APPLICATION).application(),
                sheets(APPLICATION).handling(),
                sheets(APPLICATION)
                        .index(List.of(
                                new ArchiveSheets.Line("申请书.pdf", "申请书", 20_411, "ab".repeat(32)),
                                new ArchiveSheets.Line("文件/003.jpg", "身份证明：身份证正面.jpg", 1_204_411, "cd".repeat(32)))))) {
            var bytes = keep(sheet.title(), sheet);
            var inBrowser = bare(Jsoup.parse(sheet.html()).text());
            assertThat(sheet.fields())
                    .as("without typefaces")
                    .allSatisfy(field -> assertThat(inBrowser).contains(bare(field.head() + field.text())));
            assertThat(sheet.pdf(TypefaceFolder.fonts(), MADE)).isEqualTo(bytes);
            try (var document = Loader.loadPDF(bytes)) {
                var told = bare(new PDFTextStripper().getText(document));
                for (var field : sheet.fields()) {
                    assertThat(told).contains(bare(field.head()), bare(field.text()));
                }
                sheet.parts().stream()
                        .flatMap(part -> part.rows().stream())
                        .forEach(row -> row.stream()
                                .flatMap(String::lines)
                                .filter(line -> line.length() < 12)
                                .forEach(line -> assertThat(told).contains(bare(line))));
                assertThat(new String(
                                document.getDocumentCatalog()
                                        .getMetadata()
                                        .exportXMPMetadata()
                                        .readAllBytes(),
                                StandardCharsets.UTF_8))
                        .contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>");
                assertThat(document.getDocumentCatalog().getOutputIntents()).hasSize(1);
                for (var page : document.getPages()) {
                    for (var name : page.getResources().getFontNames()) {
                        assertThat(page.getResources().getFont(name).isEmbedded())
                                .as(name.getName())
                                .isTrue();
                    }
                }
                var printer = new PDFRenderer(document);
                for (int page = 0; page < document.getNumberOfPages(); page++) {
                    staysInside(printer.renderImageWithDPI(page, 50));
                }
            }
        }
    }

    /// A centimetre and a half is left free at the right, two at the left for the binding.
    private static void staysInside(BufferedImage page) {
        int left = page.getWidth() * 20 / 210;
        int right = page.getWidth() * 195 / 210;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if (x < left || x > right) {
                    assertThat(page.getRGB(x, y) & 0xff).as("%d, %d", x, y).isEqualTo(0xff);
                }
            }
        }
    }

    /// For looking at.
    private static byte[] keep(String name, FormSheet sheet) throws IOException {
        var bytes = sheet.pdf(TypefaceFolder.fonts(), MADE);
        Files.write(Path.of("target", name + ".pdf"), bytes);
        return bytes;
    }
}
