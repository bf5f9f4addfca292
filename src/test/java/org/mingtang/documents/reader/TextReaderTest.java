package org.mingtang.documents.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.Clause;
import org.mingtang.documents.FindingKind;
import org.mingtang.documents.ReaderFinding;
import org.mingtang.documents.ReaderFinding.InText;

/// In each text ⟦ and ⟧ stand around what must be found, and nothing else of the kind may be.
@DisplayName("机器阅读")
class TextReaderTest {
    private static final TextReader READER = new TextReader(LocalDate.of(2026, 3, 2));

    @ParameterizedTest(name = "{0}")
    @DisplayName("身份证号码：18 位须校验码正确、出生日期存在；15 位须日期存在；可以断行、分组、全角")
    @Clause("SEC-12")
    @CsvSource(delimiter = '|', textBlock = """
            身份证号：⟦11010519491231002X⟧，住址不详
            身份证号：⟦11010519491231002x⟧。
            身份证号⟦110105 19491231 002X⟧
            身份证号：⟦110105-19491231-002X⟧
            ⟦１１０１０５１９４９１２３１００２Ｘ⟧
            身份证号：⟦1101051949\\n  1231002X⟧，已核
            ⟦110105491231002⟧
            校验码不对：110105194912310021
            没有这一天：110105194902300023
            还没有出生：110105209912310026
            没有这个地区：990105194912310029
            更长的数字里：911010519491231002X1
            已经遮盖：110105********002X
            统一社会信用代码：91110105MA01ABCD2X
            合同编号：HT110105194912310021
            """)
    void resident_ids(String marked) {
        finds(FindingKind.RESIDENT_ID, marked);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("手机号码：现行号段、十一位、不在更长的数字里")
    @Clause("SEC-12")
    @CsvSource(delimiter = '|', textBlock = """
            联系电话：⟦13805951234⟧
            联系电话：⟦138 0595 1234⟧，⟦189-0595-1234⟧
            +86 ⟦13805951234⟧
            手机：⟦13805951234⟧/⟦18905951234⟧
            电话⟦138\\n05951234⟧。
            不是号段：12805951234、16905951234
            更长的数字：138059512345
            一列数字：\\n135\\n20240101
            金额：13805951234元
            订单编号：13805951234
            已经遮盖：138****1234
            """)
    void mobiles(String marked) {
        finds(FindingKind.MOBILE, marked);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("固定电话：个人的找出来，机关公开的留着")
    @Clause("SEC-12")
    @CsvSource(delimiter = '|', textBlock = """
            家庭电话：⟦0595-22371234⟧
            家庭电话：⟦22371234⟧
            申请人：王建国，联系电话：⟦（0595）22371234⟧
            办公电话：0595-22371234
            咨询电话：（0595）22371234，传真：0595-22371235
            监督举报电话：0595-22371234
            姓名\\t家庭电话\\n王建国\\t⟦0595-22371234⟧
            单位\\t办公电话\\n区教育局\\t0595-22371234
            """)
    void landlines(String marked) {
        finds(FindingKind.LANDLINE, marked);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("银行卡、护照和通行证、邮箱、车牌")
    @Clause("SEC-12")
    @CsvSource(delimiter = '|', textBlock = """
            BANK_CARD|卡号：⟦6222021234567890128⟧
            BANK_CARD|卡号：⟦6222 0212 3456 7890 128⟧
            BANK_CARD|姓名\\t银行卡号\\n王建国\\t⟦6222021234567890128⟧
            BANK_CARD|校验位不对：6222021234567890121
            BANK_CARD|订单编号：6222021234567890128
            PASSPORT|护照号码：⟦E12345678⟧
            PASSPORT|护照号码 ⟦EB1234567⟧
            PASSPORT|姓名\\t护照号码\\n王建国\\t⟦G12345678⟧
            PASSPORT|台胞证号：⟦12345678⟧
            PASSPORT|产品型号：E12345678
            EMAIL|邮箱⟦wang.jianguo@example.com⟧。
            EMAIL|邮箱：⟦wang＠example.com.cn⟧，
            EMAIL|@所有人 a@b
            LICENCE_PLATE|驾驶⟦闽C12345⟧号车，又驾驶⟦京AD12345⟧
            LICENCE_PLATE|⟦粤B·1234警⟧ ⟦云AF12345⟧ ⟦云A-F1234⟧
            LICENCE_PLATE|闽C牌照，闽C12345678
            """)
    void other_numbers(FindingKind kind, String marked) {
        finds(kind, marked);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("姓名：私人的找出来，以职务行事的留着")
    @Clause("SEC-12")
    @CsvSource(delimiter = '|', textBlock = """
            申请人：⟦王建国⟧，男，汉族
            村民⟦王建国⟧因病住院，⟦王建国⟧家庭困难。
            ⟦古丽娜尔·阿不都热合曼⟧，女，维吾尔族，身份证号11010519491231002X
            ⟦欧阳修文⟧（13805951234）
            户主姓名\\t面积\\n⟦𠮷大山⟧\\t3.2\\n⟦李 四⟧\\t1.1
            ⟦王建国⟧，⟦李永和⟧的身份证号已经补录。
            申请人：⟦古丽娜尔⟧，女；申请人：⟦古丽娜尔·阿不都热合曼⟧，女
            配偶⟦古丽娜尔·阿不都热合曼⟧，身份证号11010519491231002X
            申请人：⟦王建国⟧等，当事人：⟦李小明⟧称，被告：⟦赵大勇⟧母亲
            ⟦阿依古丽⟧，女，维吾尔族；父亲⟦张三⟧，男
            补发给⟦陈小⟧（,⟦王建⟧,的身份证
            当事人张某某、证人李×已作处理。
            县长王建国主持会议，李大海副局长出席。
            出席：王建国、李大海
            审判长：王建国
            高血压患者由村卫生室管理。
            """)
    void names(String marked) {
        finds(FindingKind.NAME, marked);
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("个人情况：与姓名在一起才算；政策文字不算")
    @Clause({"SEC-12", "SEC-20"})
    @CsvSource(delimiter = '|', textBlock = """
            HEALTH|申请人：王建国，⟦患有糖尿病⟧，家住城西。
            HEALTH|王建国于2020年入狱，⟦其指纹和DNA样本已入库⟧。
            FAMILY|申请人王建国，⟦与妻子离婚⟧。
            FAMILY|姓名\\t婚姻状况\\n王建国\\t⟦丧偶⟧
            PROPERTY|申请人：王建国，⟦家庭年收入2.3万元⟧。
            MINOR|⟦孤儿王建国⟧，⟦现年十二岁⟧。
            MINOR|王建国，男，⟦7周岁⟧，身份证号11010519491231002X
            HEALTH|提高高血压患者规范管理率，做好残疾人服务。
            FAMILY|推进婚姻登记跨省通办，关爱留守妇女。
            PROPERTY|城镇居民人均可支配收入增长百分之六。
            MINOR|加强未成年人保护工作，十六周岁以上可以办理。
            """)
    void circumstances(FindingKind kind, String marked) {
        overlaps(kind, marked);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("住址：个人的到门牌为止；办公地址留着")
    @Clause("SEC-12")
    @CsvSource(delimiter = '|', textBlock = """
            申请人：王建国，住⟦泉州市鲤城区开元街道西街128号2幢501室⟧。
            姓名\\t家庭住址\\n王建国\\t⟦城关镇东村3组12号⟧
            办公地址：鲤城区南俊路8号
            报名地点：县政务服务中心（东街18号）二楼
            """)
    void addresses(String marked) {
        overlaps(FindingKind.ADDRESS, marked);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("引用的文件：各种括号、全角数字、断行；书名号里的标题")
    @Clause("SEC-14")
    @CsvSource(delimiter = '|', textBlock = """
            根据⟦泉鲤政办〔2019〕85号⟧文件
            按照⟦闽政［２０２０］３号⟧和⟦国办发(2019)54号⟧
            参照⟦泉政办〔2019〕\\n12号⟧执行
            根据《⟦关于做好政务公开工作的通知⟧》（⟦闽政办〔2020〕1号⟧）
            （2019年）计划，[2020]年度，GB/T 9704-2012
            （2019）闽05民终123号
            """)
    void citations(String marked) {
        finds(FindingKind.CITATION, marked);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("标志：带星号的处处都算，不带的只在文首独占一行才算")
    @Clause({"SEC-06", "SEC-13"})
    @CsvSource(delimiter = '|', textBlock = """
            SECRET_MARK|⟦机密★10年⟧\\n\\n关于某事的通知
            SECRET_MARK|⟦秘　密⟧\\n某某县人民政府文件
            SECRET_MARK|⟦内部资料，请勿外传⟧\\n标题
            SECRET_MARK|关于做好工作的通知\\n各单位：\\n要保守国家秘密，保护商业秘密，会议纪要另行印发，请认真执行。
            FORWARDED|云岭县人民政府办公室转发⟦省政府办公厅关于加强某项工作的通知⟧的通知\\n\\n各单位：
            FORWARDED|关于印发《⟦云岭县防汛预案⟧》的通知\\n\\n各单位：
            ANNOTATION|云岭县人民政府\\n2020年1月2日\\n⟦（此件主动公开）⟧
            ANNOTATION|文件末尾要注明“（此件主动公开）”。
            """)
    void marks(FindingKind kind, String marked) {
        overlaps(kind, marked);
    }

    @Test
    @DisplayName("位置按码点计算，生僻字算一个")
    void places_are_code_points() {
        var found = READER.read("户主：𠮷大山，电话13805951234");
        var mobile = found.stream()
                .filter(f -> f.kind() == FindingKind.MOBILE)
                .findFirst()
                .orElseThrow();
        assertThat(mobile.place()).isEqualTo(new InText(9, 20));
    }

    @Property(tries = 400)
    @Label("任何文字都读得完，位置上的文字就是找到的文字")
    void any_text_is_read(@ForAll @StringLength(max = 400) String text) {
        for (var finding : READER.read(text)) {
            var place = (InText) finding.place();
            assertThat(text.substring(
                            text.offsetByCodePoints(0, place.start()), text.offsetByCodePoints(0, place.end())))
                    .isEqualTo(finding.text());
        }
    }

    private static void finds(FindingKind kind, String marked) {
        assertThat(found(kind, plain(marked))).as(marked).isEqualTo(marks(marked));
    }

    /// Each mark is touched by a finding, and each finding touches a mark.
    private static void overlaps(FindingKind kind, String marked) {
        var found = found(kind, plain(marked));
        var marks = marks(marked);
        assertThat(marks)
                .as(marked + " → " + found)
                .allMatch(mark -> found.stream().anyMatch(span -> span.touches(mark)));
        assertThat(found).as(marked).allMatch(span -> marks.stream().anyMatch(span::touches));
    }

    private record Span(int start, int end) {
        boolean touches(Span other) {
            return start < other.end && other.start < end;
        }
    }

    private static List<Span> found(FindingKind kind, String text) {
        return READER.read(text).stream()
                .filter(finding -> finding.kind() == kind)
                .map(ReaderFinding::place)
                .map(InText.class::cast)
                .map(place -> new Span(place.start(), place.end()))
                .toList();
    }

    private static String plain(String marked) {
        return marked.replace("\\n", "\n").replace("\\t", "\t").replaceAll("[⟦⟧]", "");
    }

    private static List<Span> marks(String marked) {
        var spans = new ArrayList<Span>();
        int at = 0;
        int start = 0;
        for (int point :
                marked.replace("\\n", "\n").replace("\\t", "\t").codePoints().toArray()) {
            if (point == '⟦') {
                start = at;
            } else if (point == '⟧') {
                spans.add(new Span(start, at));
            } else {
                at++;
            }
        }
        return spans;
    }
}
