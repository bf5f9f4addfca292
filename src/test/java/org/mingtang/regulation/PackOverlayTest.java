package org.mingtang.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.Clause;

/// A local pack may add and tighten, never loosen; each edition applies from its date.
class PackOverlayTest {
    private static final LocalDate DAY = LocalDate.of(2023, 3, 1);

    private static PackSource pack(String id, String from, String sections) {
        return new PackSource(id + ".yaml", """
                id: %s
                title: 青石区规程
                jurisdiction: qingshi
                base: national
                edition: %s
                in-force: {from: %s}
                """.formatted(id, from, from) + sections);
    }

    private static Packs load(PackSource... own) {
        var sources = new ArrayList<>(PackSource.bundled());
        sources.addAll(List.of(own));
        return Packs.load("qingshi", sources);
    }

    @DisplayName("本地期限只能收紧")
    @ParameterizedTest(name = "{0} {1}：{2}")
    @CsvSource(delimiter = '|', textBlock = """
        disclosure.publication      | working-days: 20 | 允许
        disclosure.publication      | working-days: 10 | 允许
        disclosure.publication      | working-days: 21 | 拒绝
        disclosure.publication      | days: 20         | 拒绝
        request.reply               | working-days: 15 | 允许
        request.reply               | working-days: 30 | 拒绝
        request.correction          | working-days: 8  | 拒绝
        request.third-party-opinion | working-days: 15 | 允许
        request.third-party-opinion | working-days: 10 | 拒绝
        request.fee-payment         | working-days: 19 | 拒绝
        request.personal-data       | months: 24       | 允许
        request.personal-data       | months: 48       | 拒绝
        request.personal-data       | years: 2         | 拒绝
        qingshi.own                 | working-days: 90 | 允许
        """)
    void a_local_period_may_only_tighten(String key, String length, String verdict) {
        var pack = pack("qingshi-2022", "2022-01-01", "periods:\n  %s: {%s, cite: 青石规程第二条}\n".formatted(key, length));
        if (verdict.equals("允许")) {
            var period = load(pack).inForceOn(DAY).period(new PeriodKey(key));
            assertThat(period.cite().text()).isEqualTo("青石规程第二条");
            assertThat(length).endsWith(" " + period.length().count());
        } else {
            assertThatThrownBy(() -> load(pack)).isInstanceOf(LocalRuleLoosensLaw.class);
        }
    }

    @DisplayName("拒绝时说出双方出处、文件和行")
    @Test
    void a_refusal_names_both_citations() {
        var pack = pack("qingshi-2022", "2022-01-01", "periods:\n  request.reply: {working-days: 30, cite: 青石规程第二条}\n");
        var refused = catchThrowableOfType(LocalRuleLoosensLaw.class, () -> load(pack));
        assertThat(refused.loosenings()).singleElement().satisfies(loosening -> {
            assertThat(loosening.local().text()).isEqualTo("青石规程第二条");
            assertThat(loosening.law().text()).isEqualTo("条例第三十三条第二款");
        });
        assertThat(refused.problems())
                .singleElement()
                .hasToString("qingshi-2022.yaml:8: periods.request.reply: 本地规定不得宽于上位规定："
                        + "青石规程第二条定为30 个工作日，上位规定为 20 个工作日，只能缩短（条例第三十三条第二款）");
    }

    @DisplayName("保存期只能延长")
    @ParameterizedTest(name = "{0} 年：允许 {1}")
    @CsvSource({"2, false", "3, true", "10, true"})
    @Clause("SEC-09")
    void retention_may_only_grow(int years, boolean allowed) {
        var record = new Period(
                PeriodKey.SECRECY_RECORD_RETENTION,
                new Length(3, Length.Unit.YEARS),
                Period.Bound.AT_LEAST,
                new Citation("某规则", Citation.Mark.READ),
                Optional.empty(),
                Optional.empty(),
                InForce.WITH_ITS_PACK);
        assertThat(record.allows(new Length(years, Length.Unit.YEARS))).isEqualTo(allowed);
    }

    @DisplayName("上位规程的要求不能取消")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        without-grounds: [STATE_SECRET]     | “依法确定为国家秘密”是不得公开的情形，不能去掉
        without-grounds: [PERSONAL_PRIVACY] | 不能去掉
        'grounds: [{id: STATE_SECRET, name: 秘密, effect: MAY, cite: 青石规程, clause: SEC-04}]' | “秘密”改成了可以不予公开，上位规定为不得公开
        'grounds: [{id: PROCESS, name: 过程, effect: MUST, cite: 青石规程, clause: SEC-04}]'     | 上位规定为可以不予公开
        'attributes: [{id: NON, annotation: 此件不予公开, cite: 青石规程, clause: ACT-02}]'       | 取消了上位规定对“不予公开”的要求
        'publication-rules: [{id: budget, name: 预算, categories: [A20-07], counted-from: 批准之日, days: 30, cite: 青石规程}]' | 只能缩短
        """)
    @Clause("SEC-04")
    void what_the_base_demands_stands(String section, String told) {
        assertThatThrownBy(() -> load(pack("qingshi-2022", "2022-01-01", section + "\n")))
                .isInstanceOf(LocalRuleLoosensLaw.class)
                .hasMessageContaining(told);
    }

    @DisplayName("可以不予公开的情形，地方可以放弃；不存在的情形不能放弃")
    @Test
    void a_district_may_renounce_what_it_may_withhold() {
        var law = load(pack("qingshi-2022", "2022-01-01", "without-grounds: [ENFORCEMENT_FILE]\n"))
                .inForceOn(DAY);
        assertThat(law.ground("ENFORCEMENT_FILE")).isEmpty();
        assertThat(law.ground("PROCESS")).isPresent();
        assertThatThrownBy(() -> load(pack("qingshi-2022", "2022-01-01", "without-grounds: [NOTHING]\n")))
                .isInstanceOf(PackError.class)
                .hasMessageContaining("没有“NOTHING”这一情形");
    }

    @DisplayName("地方可以增加公开属性、类别、体裁和回避关系")
    @Test
    void a_district_may_add() {
        var law = load(pack("qingshi-2022", "2022-01-01", """
                attributes:
                  - {id: AFTER_DELETION, annotation: 此件删减后公开, needs-reason: true, cite: 青石规程, clause: ACT-22}
                categories:
                  - {id: Q-01, name: 古建筑保护, cite: 青石规程}
                genres: [通知, 电报]
                separations:
                  - {stages: [SIGN, DRAFT], cite: 青石规程, clause: ACT-03}
                  - {stages: [SIGN, PUBLISH], cite: 青石规程, clause: ACT-03}
                """)).inForceOn(DAY);
        assertThat(law.attributes()).hasSize(4);
        assertThat(law.category("Q-01")).isPresent();
        assertThat(law.category("A20-15")).isPresent();
        assertThat(law.genres()).hasSize(17);
        assertThat(law.separations()).hasSize(3);
    }

    @DisplayName("每个版本自施行之日起适用，旧案适用旧版")
    @ParameterizedTest(name = "{0} → {1} 个工作日")
    @CsvSource({"2021-12-31, 20", "2022-01-01, 18", "2022-12-31, 18", "2023-01-01, 12", "2030-01-01, 12"})
    @Clause("LAW-01")
    void an_edition_applies_from_its_date(LocalDate day, int workingDays) {
        var packs = load(
                pack("qingshi-2023", "2023-01-01", "periods:\n  request.reply: {working-days: 12, cite: 新规程}\n"),
                pack("qingshi-2022", "2022-01-01", "periods:\n  request.reply: {working-days: 18, cite: 旧规程}\n"));
        assertThat(packs.inForceOn(day)
                        .period(PeriodKey.REQUEST_REPLY)
                        .workingDays()
                        .count())
                .isEqualTo(workingDays);
    }

    @DisplayName("本地规程废止后适用上位规程")
    @Test
    @Clause("LAW-01")
    void after_its_end_the_base_applies_alone() {
        var own = pack("qingshi-2022", "2022-01-01", "periods:\n  request.reply: {working-days: 18, cite: 旧规程}\n");
        var packs = load(new PackSource(
                own.name(), own.text().replace("{from: 2022-01-01}", "{from: 2022-01-01, to: 2022-06-30}")));
        assertThat(packs.inForceOn(LocalDate.of(2022, 6, 30)).title()).isEqualTo("青石区规程");
        assertThat(packs.inForceOn(LocalDate.of(2022, 7, 1)).title()).isEqualTo("中华人民共和国政府信息公开条例");
    }

    @DisplayName("同一地区同日起施行的两个版本、同一标识的两个文件都被拒绝")
    @Test
    void editions_must_be_told_apart() {
        assertThatThrownBy(() -> load(pack("qingshi-a", "2022-01-01", ""), pack("qingshi-b", "2022-01-01", "")))
                .hasMessageContaining("同一地区已有自 2022-01-01 起施行的规程包");
        assertThatThrownBy(() -> load(pack("qingshi-a", "2022-01-01", ""), pack("qingshi-a", "2023-01-01", "")))
                .hasMessageContaining("标识 qingshi-a 已为");
    }

    @DisplayName("上位规程施行之前的本地规程没有依据")
    @Test
    void a_local_pack_needs_a_base_in_force() {
        assertThatThrownBy(() -> load(pack("qingshi-2018", "2018-01-01", "")))
                .isInstanceOf(PackError.class)
                .hasMessageContaining("其上位规程 national 没有有效的版本");
    }

    @DisplayName("没有上位规程的规程包必须自成一体")
    @Test
    void a_root_pack_must_be_whole() {
        var root = new PackSource("root.yaml", """
                id: root
                title: 某国规程
                jurisdiction: root
                edition: 2020-01-01
                in-force: {from: 2020-01-01}
                """);
        var error = catchThrowableOfType(PackError.class, () -> Packs.load("root", List.of(root)));
        assertThat(error.problems())
                .extracting(PackProblem::key)
                .contains(
                        "periods.request.reply",
                        "values.request.warning",
                        "chains.OFFICIAL_DOCUMENT",
                        "attributes",
                        "grounds",
                        "columns",
                        "topics",
                        "genres",
                        "numbering.index-number");
    }

    @DisplayName("没有听说过的地区")
    @Test
    void an_unknown_district() {
        assertThatThrownBy(() -> Packs.bundled("atlantis"))
                .isInstanceOf(PackError.class)
                .hasMessageContaining("现有：chizhou-county、licheng、national、panlong、yunling");
    }

    @DisplayName("单位自己的规程包放进文件夹就能用，名称和日期程序从未见过")
    @Test
    void an_installations_own_pack_works(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("白鹭洲.yaml"),
                pack("bailuzhou-2031", "2031-07-09", "periods:\n  heron.count: {hours: 3, cite: 白鹭洲规程第七条}\n")
                        .text()
                        .replace("qingshi", "bailuzhou"));
        Files.writeString(folder.resolve("readme.txt"), "不是规程包");
        var sources = new ArrayList<>(PackSource.bundled());
        sources.addAll(PackSource.inFolder(folder));
        assertThat(Packs.jurisdictions(sources))
                .containsExactly("bailuzhou", "chizhou-county", "licheng", "national", "panlong", "yunling");
        var law = Packs.load("bailuzhou", sources).inForceOn(LocalDate.of(2031, 7, 9));
        assertThat(law.period(new PeriodKey("heron.count")).length()).hasToString("3 小时");
        assertThat(law.period(PeriodKey.REQUEST_REPLY).workingDays().count()).isEqualTo(20);
        assertThat(PackSource.inFolder(folder.resolve("nowhere"))).isEmpty();
    }
}
