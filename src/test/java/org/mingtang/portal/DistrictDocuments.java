package org.mingtang.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingtang.disclosure.PublishedItem;
import org.mingtang.disclosure.PublishedItem.PublishedFile;
import org.mingtang.disclosure.PublishedItem.Validity;
import org.mingtang.disclosure.PublishedItems;
import org.mingtang.documents.FileHash;
import org.mingtang.documents.FileKind;
import org.mingtang.organs.AgencyId;

/// The published documents of the made-up county 云岭, in memory.
final class DistrictDocuments implements PublishedItems {
    static final String RELIEF = "013520046/2026-00131";
    static final String ABOLISHED = "013520046/2026-00108";
    static final String WITHDRAWN = "013520046/2026-00120";
    static final String TAKEN_DOWN = "013520046/2026-00121";
    static final String ODD = "LC 0(1)/2026-1/附;1";
    static final String WITHOUT_SLASH = "YL00100-2026-0001";
    static final String NEVER = "013520046/2026-99999";

    private final List<PublishedItem> items = new ArrayList<>();
    private final Map<String, PublicPage.Gone> gone = new HashMap<>();
    private final Map<FileHash, byte[]> files = new HashMap<>();
    private long pretended;

    DistrictDocuments() {
        relief();
        abolished();
        small(
                "gov-office",
                "013520046/2026-00130",
                "云岭县人民政府关于2027年义务教育学校布局调整的意见",
                "云政〔2026〕57号",
                "education",
                "科技、教育\\教育",
                "意见",
                "2026-11-17",
                Validity.VALID);
        small(
                "gov",
                "013520038/2026-00021",
                "关于废止部分行政规范性文件的决定",
                "云政〔2026〕12号",
                "normative",
                "综合政务\\其他",
                "决定",
                "2026-11-14",
                Validity.VALID);
        small(
                "finance",
                "013520070/2026-00117",
                "云岭县2025年度财政决算公开",
                "",
                "finance",
                "财政、金融、审计\\财政",
                "其他",
                "2026-11-12",
                Validity.VALID);
        small(
                "water",
                "013520097/2026-00044",
                "云岭县河道采砂管理规定",
                "云水〔2024〕15号",
                "normative",
                "农业、林业、水利\\水利",
                "通知",
                "2026-11-09",
                Validity.AMENDED);
        small(
                "health",
                "013520100/2026-00031",
                "云岭县基层医疗机构夜间门诊安排",
                "云卫〔2026〕22号",
                "health",
                "卫生、体育\\卫生",
                "通知",
                "2026-11-06",
                Validity.VALID);
        small(
                "ecology",
                "013520118/2026-00018",
                "云岭县大气污染防治2023年行动方案",
                "云环〔2023〕7号",
                "plans",
                "城乡建设、环境保护\\环境监测、保护与治理",
                "通知",
                "2026-10-30",
                Validity.EXPIRED);
        small("gov", ODD, "索引号里带有特殊字符的文件", "", "plans", "综合政务\\其他", "通知", "2026-10-12", Validity.VALID);
        small("gov", WITHOUT_SLASH, "索引号没有斜线的文件", "", "plans", "综合政务\\其他", "通知", "2026-10-11", Validity.VALID);
        reports();
        circulars();
        gone.put(
                WITHDRAWN,
                new PublicPage.Gone(
                        WITHDRAWN,
                        Optional.of("关于调整停车收费的通知"),
                        "文件内容有误，已另行公布更正后的文件",
                        Instant.parse("2026-11-10T02:00:00Z")));
        gone.put(
                TAKEN_DOWN,
                new PublicPage.Gone(TAKEN_DOWN, Optional.empty(), "涉及个人信息", Instant.parse("2026-11-11T02:00:00Z")));
        items.sort(Comparator.comparing(PublishedItem::publishedAt).reversed());
    }

    private void relief() {
        String text = """
                各乡镇人民政府、街道办事处，县政府各部门：
                《云岭县困难群众临时救助实施办法》已经县政府第58次常务会议研究同意，现印发给你们，请结合实际认真贯彻执行。
                一、救助对象。因火灾、交通事故、突发重大疾病等意外，导致基本生活暂时出现严重困难的家庭和个人。
                二、申请受理。乡镇人民政府、街道办事处应当自受理之日起五个工作日内完成调查核实；情况紧急的，先行救助，事后补办手续。
                三、救助标准。按照本县城市低保标准的一至六倍确定，具体由县民政局会同县财政局公布。
                四、监督管理。救助对象、救助事由、救助金额在村（社区）公示，公示时隐去身份证号码、住址和联系方式。
                云岭县人民政府办公室
                2026年11月16日
                """;
        String html = """
                <p class="flush">各乡镇人民政府、街道办事处，县政府各部门：</p>
                <p>《云岭县困难群众临时救助实施办法》已经县政府第58次常务会议研究同意，现印发给你们，请结合实际认真贯彻执行。</p>
                <p>一、救助对象。因火灾、交通事故、突发重大疾病等意外，导致基本生活暂时出现严重困难的家庭和个人。</p>
                <p>二、申请受理。乡镇人民政府、街道办事处应当自受理之日起五个工作日内完成调查核实；情况紧急的，先行救助，事后补办手续。</p>
                <p>三、救助标准。按照本县城市低保标准的一至六倍确定，具体由县民政局会同县财政局公布：</p>
                <table><thead><tr><th>困难情形</th><th>标准（低保标准倍数）</th><th>受理机关</th></tr></thead><tbody>
                <tr><td>火灾、交通事故</td><td>三至六倍</td><td>乡镇人民政府、街道办事处</td></tr>
                <tr><td>突发重大疾病</td><td>二至四倍</td><td>乡镇人民政府、街道办事处</td></tr>
                <tr><td>其他特殊困难</td><td>一至二倍</td><td>县民政局</td></tr></tbody></table>
                <p>四、监督管理。救助对象、救助事由、救助金额在村（社区）公示，公示时隐去身份证号码、住址和联系方式。</p>
                <p class="right">云岭县人民政府办公室</p><p class="right">2026年11月16日</p>
                """;
        items.add(new PublishedItem(
                RELIEF,
                "云岭县人民政府办公室关于印发困难群众临时救助实施办法的通知",
                Optional.of("云政办〔2026〕31号"),
                "云岭县人民政府办公室",
                new AgencyId("gov-office"),
                Optional.of(LocalDate.of(2026, 11, 16)),
                "relief",
                "民政、扶贫、救灾\\社会福利",
                "通知",
                Validity.VALID,
                html,
                text,
                Instant.parse("2026-11-18T01:12:44Z"),
                Optional.of("此件主动公开"),
                List.of(
                        file(FileKind.DOCX, "困难群众临时救助实施办法.docx", "原件", "docx bytes"),
                        file(FileKind.PDF, "困难群众临时救助实施办法.pdf", "非原件", "%PDF-1.7 rendition"),
                        file(FileKind.XLSX, "附件1 临时救助申请表.xlsx", "", "xlsx bytes")),
                hash("docx bytes").hex()));
    }

    private void abolished() {
        String title = "云岭县人民政府办公室关于印发城乡低保操作规程的通知";
        items.add(new PublishedItem(
                ABOLISHED,
                title,
                Optional.of("云政办〔2021〕9号"),
                "云岭县人民政府办公室",
                new AgencyId("gov-office"),
                Optional.of(LocalDate.of(2021, 3, 2)),
                "normative",
                "民政、扶贫、救灾\\社会福利",
                "通知",
                Validity.ABOLISHED,
                "<h2>云岭县人民政府办公室<br>关于印发城乡低保操作规程的通知</h2><p>各乡镇人民政府：</p><p>现将《云岭县城乡低保操作规程》印发给你们，请遵照执行。</p>"
                        + "<p class=\"note\">（此件主动公开）</p>",
                "云岭县人民政府办公室\n关于印发城乡低保操作规程的通知\n各乡镇人民政府：\n现将《云岭县城乡低保操作规程》印发给你们，请遵照执行。\n（此件主动公开）",
                Instant.parse("2026-09-01T03:00:00Z"),
                Optional.of("此件主动公开"),
                List.of(file(FileKind.OFD, "城乡低保操作规程.ofd", "原件", "ofd bytes")),
                hash("ofd bytes").hex()));
    }

    private void reports() {
        for (int year = 2021; year <= 2025; year++) {
            String published = (year + 1) + "-03-28";
            small(
                    "gov",
                    "013520038/" + (year + 1) + "-00005",
                    "云岭县人民政府" + year + "年政府信息公开工作年度报告",
                    "",
                    "reports",
                    "综合政务\\政务公开",
                    "报告",
                    published,
                    Validity.VALID);
            small(
                    "education",
                    "013520054/" + (year + 1) + "-00002",
                    "云岭县教育局" + year + "年政府信息公开工作年度报告",
                    "",
                    "reports",
                    "综合政务\\政务公开",
                    "报告",
                    (year + 1) + "-01-20",
                    Validity.VALID);
        }
    }

    private void circulars() {
        for (int number = 1; number <= 60; number++) {
            String day = LocalDate.of(2026, 9, 30).minusDays(number * 3L).toString();
            small(
                    "gov-office",
                    "013520046/2025-%05d".formatted(number),
                    "云岭县人民政府办公室关于做好第" + number + "批督查事项办理工作的通知",
                    "云政办〔2025〕" + number + "号",
                    "government",
                    "综合政务\\政务督查",
                    "通知",
                    day,
                    Validity.VALID);
        }
    }

    private void small(
            String agency,
            String index,
            String title,
            String number,
            String column,
            String topic,
            String genre,
            String published,
            Validity validity) {
        String text = title + "。有关事项通知如下：一、提高认识，加强领导。二、明确分工，落实责任。三、加强督促检查，按时报送情况。";
        String issuer =
                new DistrictAgencies().find(new AgencyId(agency)).orElseThrow().name();
        LocalDate day = LocalDate.parse(published);
        items.add(new PublishedItem(
                index,
                title,
                number.isEmpty() ? Optional.empty() : Optional.of(number),
                issuer,
                new AgencyId(agency),
                Optional.of(day.minusDays(2)),
                column,
                topic,
                genre,
                validity,
                "<p>" + text + "</p>",
                text,
                day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(),
                Optional.empty(),
                List.of(file(FileKind.PDF, title + ".pdf", "原件", title)),
                hash(title).hex()));
    }

    private PublishedFile file(FileKind kind, String name, String note, String content) {
        byte[] bytes = content.getBytes(UTF_8);
        files.put(hash(content), bytes);
        return new PublishedFile(hash(content), kind, name, bytes.length, note);
    }

    static FileHash hash(String content) {
        try {
            return new FileHash(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Behaves as if there were that many documents more, for the limits of the sitemap.
    void pretend(long more) {
        pretended = more;
    }

    List<PublishedItem> all() {
        return List.copyOf(items);
    }

    @Override
    public Optional<PublicPage> find(String indexNumber) {
        if (gone.containsKey(indexNumber)) {
            return Optional.of(gone.get(indexNumber));
        }
        return items.stream()
                .filter(item -> item.indexNumber().equals(indexNumber))
                .findFirst()
                .map(PublicPage.Standing::new);
    }

    @Override
    public List<PublishedItem> latest(int limit) {
        return items.stream().limit(limit).toList();
    }

    @Override
    public List<Address> addresses(int offset, int limit) {
        var addresses = new ArrayList<Address>();
        for (long place = offset; place < Math.min(offset + (long) limit, count()); place++) {
            addresses.add(
                    place < items.size()
                            ? new Address(
                                    items.get((int) place).indexNumber(),
                                    items.get((int) place).publishedAt())
                            : new Address("013520046/1999-" + place, Instant.EPOCH));
        }
        return addresses;
    }

    @Override
    public long count() {
        return items.size() + pretended;
    }

    @Override
    public Optional<InputStream> open(String indexNumber, FileHash file) {
        boolean held = items.stream()
                .filter(item -> item.indexNumber().equals(indexNumber))
                .flatMap(item -> item.files().stream())
                .anyMatch(one -> one.hash().equals(file));
        return held ? Optional.of(new ByteArrayInputStream(files.get(file))) : Optional.empty();
    }
}
