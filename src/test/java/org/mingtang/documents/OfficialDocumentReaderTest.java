package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.Clause;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Block;
import org.mingtang.documents.DocumentText.Cell;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.DocumentText.Row;
import org.mingtang.documents.DocumentText.Table;

/// In the tables `/` ends a line and `～` is a full-width blank.
@DisplayName("公文要素读取")
class OfficialDocumentReaderTest {
    private static final String BODY = "/现将《云岭县临时救助实施办法》印发给你们，请认真贯彻执行。/";

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        云岭县人民政府办公室文件/云政办〔2026〕31号/云岭县人民政府办公室关于印发/困难群众临时救助实施办法的通知/各乡镇人民政府：| 云岭县人民政府办公室关于印发困难群众临时救助实施办法的通知 | 红头、文号之后，主送机关之前，两行相连
        云政办〔2026〕31号/云岭县人民政府办公室 转发 2026 年政务公开工作要点的通知/各乡镇： | 云岭县人民政府办公室转发2026年政务公开工作要点的通知 | 汉字与数字之间的空格是排版，不是标题
        关于印发 GB T 9704 应用指南的通知/各单位： | 关于印发GB T 9704应用指南的通知 | 西文词之间的空格保留
        国务院关于在线政务服务的若干规定/国发〔2019〕3号/各省、自治区人民政府： | 国务院关于在线政务服务的若干规定 | 文号在标题之下
        000001/机密★1年/特急/云政办〔2026〕31号～～签发人：张三/关于防汛工作的紧急通知/各乡镇： | 关于防汛工作的紧急通知 | 份号、密级、紧急程度、签发人不是标题
        云岭县财政局/云岭县教育局/文件/云财教〔2026〕2号/关于下达补助资金的通知/各学校：| 关于下达补助资金的通知 | 联合行文的红头分三行
        云岭县人民政府/2026年政府信息公开工作年度报告/本报告根据条例编制。 | 云岭县人民政府2026年政府信息公开工作年度报告 | 没有文号，标题两行
        关于政府信息主动公开制度/第一条～为保障公众知情权，制定本制度。 | 关于政府信息主动公开制度 | 没有文号，条文开始正文
        云岭县临时救助办法/（试行）/第一章～总则 | 云岭县临时救助办法（试行） | 试行属于标题
        云岭县临时救助办法/（2026年3月1日县政府第5次常务会议通过）/第一条～为规范救助，制定本办法。 | 云岭县临时救助办法 | 题注不属于标题
        云岭县人民政府工作报告/——2026年1月5日在县人民代表大会上/各位代表： | 云岭县人民政府工作报告 | 副题不属于标题
        关于加强水、电、气供应保障的/若干意见/高新区管委会，各街道办事处，/区直各单位： | 关于加强水、电、气供应保障的若干意见 | 主送机关两行，不混入标题
        云政办〔2026〕31号/关于2026年放假安排及“五一”期间/值班工作、应急工作、安全工作的/补充意见/各单位： | 关于2026年放假安排及“五一”期间值班工作、应急工作、安全工作的补充意见 | 标题中的顿号不是主送机关
        索引号：000014349/2026-00031 | | 元数据不是标题
        今天天气晴朗/我们去公园 | | 无从判断时不猜
        尊敬的张先生您好。 | | 正文不是标题
        云岭县人民政府办公室文件 | | 只有红头，没有标题
        云岭县人民政府 | | 只有机关名称，没有标题
        """)
    void title(String text, String title, String why) {
        assertThat(read(text).title().orElse(null)).isEqualTo(title);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        云政办〔2026〕31号/关于临时救助的通知/各乡镇： | 云政办〔2026〕31号 | 六角括号
        云政办[2026]31号/关于临时救助的通知/各乡镇： | 云政办〔2026〕31号 | 方括号
        云政办（2026）31号/关于临时救助的通知/各乡镇： | 云政办〔2026〕31号 | 圆括号
        云政办【2026】 31 号/关于临时救助的通知/各乡镇： | 云政办〔2026〕31号 | 黑括号与空格
        云 政 办 〔２０２６〕第０３１号/关于临时救助的通知/各乡镇： | 云政办〔2026〕31号 | 字间空格、全角数字、“第”字与前导零
        （云政办〔2026〕31号）/关于临时救助的通知/各乡镇： | 云政办〔2026〕31号 | 整行在括号内
        文号：云政办〔2026〕31号/关于临时救助的通知/各乡镇： | 云政办〔2026〕31号 | 带有标签
        关于临时救助的通知/各乡镇：/根据《条例》（国发〔2019〕3号）要求，现通知如下。 | | 正文引用的文号不是本文文号
        关于临时救助的通知/各乡镇：/现转发文件。/国发〔2019〕3号 | | 正文里独占一行的文号也不是
        关于政府信息主动公开制度/根据国发〔2019〕3号文件，制定本制度。 | | 没有主送机关时同样如此
        关于临时救助的公告/2026年第5号 | | 年号式编号不是发文字号
        """)
    void document_number(String text, String number, String why) {
        assertThat(read(text).documentNumber().map(DocumentNumber::toString).orElse(null))
                .isEqualTo(number);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        ～～～～～云岭县人民政府办公室/～～～～～2026年11月16日 | 2026-11-16 | 署名之下
        云岭县人民政府办公室/2026 年 11 月 16 日 | 2026-11-16 | 年月日之间有空格
        云岭县人民政府办公室/２０２６年１１月１６日 | 2026-11-16 | 全角数字
        云岭县人民政府办公室/二〇一九年十二月三十一日 | 2019-12-31 | 汉字数字
        云岭县人民政府办公室/二○一九年十月二十日 | 2019-10-20 | 圆圈作零
        云岭县人民政府办公室/二０一九年一月十日 | 2019-01-10 | 数字零夹在汉字之间
        云岭县人民政府办公室（盖章）/2026-11-16 | 2026-11-16 | 加盖印章，横线日期
        云岭县人民政府办公室～～2026年11月16日 | 2026-11-16 | 署名与日期同行
        云岭县财政局～云岭县教育局/2026年11月16日 | 2026-11-16 | 联合署名
        县长～张三/～～～～～～～2026年11月16日 | 2026-11-16 | 领导署名，靠右
        2026年11月16日/（此件主动公开） | 2026-11-16 | 附注之前
        2026年11月16日 | 2026-11-16 | 全文最后一行
        云岭县人民政府办公室/2026年11月 | | 没有日
        云岭县人民政府办公室/2026年2月30日 | | 没有这一天
        云岭县人民政府办公室/2026年11月16日印发 | | 印发日期不是成文日期
        自2026年11月16日起施行。/特此通知。 | | 正文中的日期
        2026年11月16日/召开全县工作会议。 | | 正文中独占一行的日期
        附件1/救助申请表/云岭县人民政府办公室/2026年11月16日 | | 附件中的日期
        """)
    void issue_date(String after, LocalDate date, String why) {
        assertThat(read("关于临时救助的通知/各乡镇：" + BODY + after).issueDate().orElse(null))
                .isEqualTo(date);
    }

    @Test
    @DisplayName("会议通过的文件，成文日期在标题之下的括号内")
    void date_under_the_title() {
        assertThat(read("云岭县救助办法/（2026年3月1日县政府第5次常务会议通过）/第一条～为规范救助，制定本办法。").issueDate())
                .contains(LocalDate.of(2026, 3, 1));
        assertThat(read("救助条例/（2007年4月5日公布～2019年4月3日修订通过）/第一条～制定本条例。").issueDate())
                .isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        （此件主动公开） | 此件主动公开 | 主动公开
        （此件依申请公开） | 此件依申请公开 | 依申请公开
        （此件不予公开） | 此件不予公开 | 不予公开
        （此件脱密后公开） | 此件脱密后公开 | 脱密后公开
        （此件删减后公开） | 此件删减后公开 | 删减后公开
        (此件主动公开) | 此件主动公开 | 半角括号
        ～～（ 此件 主动 公开 ） | 此件主动公开 | 左空二字与字间空格
        此件主动公开 | 此件主动公开 | 没有括号
        （此件公开发布） | 此件公开发布 | 照录，不归入五种
        （主动公开） | 主动公开 | 省去“此件”
        （联系人：张三，电话：5550101）/（此件主动公开） | 此件主动公开 | 附注之前有联系人
        附件1/救助申请表/（此件主动公开）/抄送：县委办公室。 | 此件主动公开 | 在版记之上
        附件/国务院文件/（此件公开发布） | | 所附文件的附注不是本文附注
        应当在附注位置注明“此件主动公开”。 | | 正文提到附注
        （联系人：张三） | | 只有联系人
        """)
    @Clause("ACT-02")
    void annotation(String after, String annotation, String why) {
        var text = "关于临时救助的通知/各乡镇：" + BODY + "云岭县人民政府办公室/2026年11月16日/" + after;
        assertThat(read(text).annotation().orElse(null)).isEqualTo(annotation);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        云岭县人民政府办公室文件/云政办〔2026〕31号/关于救助的通知/各乡镇：/请执行。/云岭县人民政府/2026年11月16日 | 云岭县人民政府 | 署名优先
        云岭县人民政府办公室文件/云政办〔2026〕31号/关于救助的通知/各乡镇：/请执行。 | 云岭县人民政府办公室 | 其次红头
        云岭县人民政府办公室/云政办函〔2026〕3号/关于救助的函/县民政局：/请执行。 | 云岭县人民政府办公室 | 信函格式的机关标志
        云岭县民政局关于救助的通知/各乡镇：/请执行。 | 云岭县民政局 | 再次标题
        云岭县人民政府/2026年政府信息公开工作年度报告/本报告根据条例编制。 | 云岭县人民政府 | 标题首行为机关名称
        关于救助的通知/各乡镇：/请执行。/云岭县财政局～云岭县教育局/2026年11月16日 | 云岭县财政局、云岭县教育局 | 联合署名同行
        关于救助的通知/各乡镇：/请执行。/云岭县财政局/云岭县教育局/2026年11月16日 | 云岭县财政局、云岭县教育局 | 联合署名两行
        关于救助的通知/各乡镇：/请执行。 | | 无从得知
        """)
    void issuer(String text, String issuer, String why) {
        assertThat(read(text).issuer().orElse(null)).isEqualTo(issuer);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        高新区管委会、各街道办事处、区政府各部门： | 高新区管委会、各街道办事处、区政府各部门 | 顿号相连
        高新区管委会，各街道办事处，/区政务公开工作责任部门： | 高新区管委会，各街道办事处，区政务公开工作责任部门 | 分两行
        县民政局: | 县民政局 | 半角冒号
        现将有关事项通知如下： | | 引出下文的冒号
        一、工作目标： | | 小标题的冒号
        填报单位： | | 表格栏目的冒号
        """)
    void addressees(String line, String addressees, String why) {
        assertThat(read("云政办〔2026〕31号/关于救助的通知/" + line + "/请认真贯彻执行。")
                        .addressees()
                        .orElse(null))
                .isEqualTo(addressees);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        附件：救助申请表/云岭县民政局/2026年11月16日 | 救助申请表 | 一个附件，不编号
        附件：1．救助申请表//～～～2．工作职能清单//云岭县民政局/2026年11月16日 | 救助申请表;工作职能清单 | 两个附件
        附件:1.救助申请表；/2、2026年统计表。/云岭县民政局/2026年11月16日 | 救助申请表 | 带句号的一行不是附件名称
        附件：1.云岭县困难群众临时救助/实施办法/2.申请表/云岭县民政局/2026年11月16日 | 云岭县困难群众临时救助实施办法;申请表 | 名称转行
        附件：1．申请表/— 3 —/2．统计表/云岭县民政局/2026年11月16日 | 申请表;统计表 | 中间隔着页码
        附件：2026年统计表/云岭县民政局/2026年11月16日 | 2026年统计表 | 年份不是序号
        附件1：申请表/附件2：统计表/云岭县民政局/2026年11月16日 | 申请表;统计表 | 各自冠以“附件”
        云岭县民政局/2026年11月16日/附件1/申请表/姓名：/附件2/统计表 | 申请表;统计表 | 没有附件说明，看附件首页
        云岭县民政局/2026年11月16日/送交规则/附件：1．送交目录/2．变更目录/附件1/送交目录 | | 所附规则的附件不是本文附件
        详见附件1。/云岭县民政局/2026年11月16日 | | 正文提到附件
        """)
    void attachments(String after, String titles, String why) {
        var expected = titles == null ? List.<String>of() : List.of(titles.split(";"));
        assertThat(read("关于救助的通知/各乡镇：" + BODY + after).attachments()).isEqualTo(expected);
    }

    @Test
    @DisplayName("居中的几行是标题，其后的行不是")
    void centred_lines_are_the_title() {
        var text = new DocumentText(
                List.of(centred("云岭县民政局"), centred("关于低保金发放的情况一览"), new Paragraph("本月发放情况见下表", Alignment.START, 0)),
                List.of());
        assertThat(new OfficialDocumentReader().read(text).title()).contains("云岭县民政局关于低保金发放的情况一览");
    }

    @Test
    @DisplayName("表格结束文头；表格里的文号和日期不是本文的")
    void a_table_ends_the_head() {
        var row = new Row(List.of(new Cell("云政办〔2026〕31号", 1, 1), new Cell("2026年11月16日", 1, 1)));
        var text = new DocumentText(
                List.<Block>of(new Paragraph("2026年救助资金分配方案", Alignment.START, 0), new Table(List.of(row))), List.of());
        var facts = new OfficialDocumentReader().read(text);
        assertThat(facts.title()).contains("2026年救助资金分配方案");
        assertThat(facts.documentNumber()).isEmpty();
        assertThat(facts.issueDate()).isEmpty();
    }

    @Test
    @DisplayName("空文件读不出任何要素")
    void nothing_is_read_from_nothing() {
        var facts = new OfficialDocumentReader().read(new DocumentText(List.of(), List.of()));
        assertThat(facts.title()).isEmpty();
        assertThat(facts.documentNumber()).isEmpty();
        assertThat(facts.issuer()).isEmpty();
        assertThat(facts.addressees()).isEmpty();
        assertThat(facts.issueDate()).isEmpty();
        assertThat(facts.annotation()).isEmpty();
        assertThat(facts.attachments()).isEmpty();
    }

    private static Paragraph centred(String text) {
        return new Paragraph(text, Alignment.CENTRE, 0);
    }

    private static DocumentFacts read(String text) {
        return new OfficialDocumentReader()
                .read(SimpleExtraction.lines(text.replace('/', '\n').replace('～', '\u3000')));
    }
}
