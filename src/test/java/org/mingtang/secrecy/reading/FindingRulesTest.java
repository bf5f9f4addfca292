package org.mingtang.secrecy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.Clause;
import org.mingtang.documents.FileHash;
import org.mingtang.documents.FindingKind;
import org.mingtang.references.KnownDocuments.Standing;
import org.mingtang.secrecy.reading.FoundItem.Decided;
import org.mingtang.secrecy.reading.FoundItem.Place;

class FindingRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @Clause("SEC-12")
    @DisplayName("个人信息每处都要由人决定；依法保留的，要写明是处罚公示还是强制性披露")
    void personal_data_is_decided_by_a_person(FindingKind kind) {
        var item = item(kind, "", Optional.empty(), Optional.empty());
        if (kind.isPersonal()) {
            assertThat(item.isOpen()).isTrue();
            assertThat(FindingRules.choices(item))
                    .contains(FindingDecision.REMOVE, FindingDecision.PUNISHMENT, FindingDecision.MANDATORY);
        } else {
            assertThat(FindingRules.choices(item))
                    .doesNotContain(FindingDecision.PUNISHMENT, FindingDecision.MANDATORY);
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} → 须决定 {3}，可以保留 {4}")
    @Clause({"SEC-13", "SEC-14"})
    @DisplayName("引用和转发的文件：查到未公开的不能保留；转发而没有查到已公开的也要由人决定")
    @CsvSource(delimiter = '|', textBlock = """
            CITATION  |      | PUBLIC     | false | true
            CITATION  |      | UNKNOWN    | false | true
            CITATION  |      | NOT_PUBLIC | true  | false
            FORWARDED | 转发 | PUBLIC     | false | true
            FORWARDED | 转发 | UNKNOWN    | true  | true
            FORWARDED | 批转 | UNKNOWN    | true  | true
            FORWARDED | 转发 | NOT_PUBLIC | true  | false
            FORWARDED | 印发 | UNKNOWN    | false | true
            FORWARDED | 印发 | NOT_PUBLIC | true  | false
            """)
    void documents(FindingKind kind, String verb, Standing known, boolean open, boolean mayStay) {
        var item = item(kind, verb == null ? "" : verb, Optional.of(known), Optional.empty());
        assertThat(item.isOpen()).isEqualTo(open);
        assertThat(FindingRules.choices(item).contains(FindingDecision.MAY_STAY))
                .isEqualTo(mayStay);
    }

    @Test
    @Clause("SEC-14")
    @DisplayName("引用未公开文件，首选是以规定用语代替")
    void replacement_is_offered_first() {
        var item = item(FindingKind.CITATION, "", Optional.of(Standing.NOT_PUBLIC), Optional.empty());
        assertThat(FindingRules.choices(item).getFirst()).isEqualTo(FindingDecision.REPLACE);
    }

    @ParameterizedTest(name = "{0} → 未定 {1}，未改 {2}，禁止 {3}")
    @Clause({"SEC-06", "SEC-12"})
    @DisplayName("作出可以公开的结论以前：没有未定的，该遮盖的已经遮盖，没有禁止公开的")
    @CsvSource(delimiter = '|', textBlock = """
                       | 1 | 0 | 0
            REMOVE     | 0 | 1 | 0
            REPLACE    | 0 | 1 | 0
            WRONG      | 0 | 0 | 0
            MAY_STAY   | 0 | 0 | 0
            PUNISHMENT | 0 | 0 | 0
            MANDATORY  | 0 | 0 | 0
            FORBIDS    | 0 | 0 | 1
            """)
    void obstacles(FindingDecision decision, int open, int unchanged, int forbidden) {
        var decided = Optional.ofNullable(decision).map(said -> new Decided(said, "", "黄敏", NOW, false));
        var obstacles = FindingRules.obstacles(List.of(
                item(FindingKind.SECRET_MARK, "", Optional.empty(), decided),
                item(FindingKind.ANNOTATION, "", Optional.empty(), Optional.empty())));
        assertThat(obstacles.open()).isEqualTo(open);
        assertThat(obstacles.unchanged()).isEqualTo(unchanged);
        assertThat(obstacles.forbidden()).hasSize(forbidden);
        assertThat(obstacles.isNone()).isEqualTo(open + unchanged + forbidden == 0);
    }

    @ParameterizedTest(name = "{0} {1} → 记住 {2}")
    @DisplayName("本单位以后不再问的：号码是公务号码或者认错的；姓名、病情、引用的文件每件都要看")
    @CsvSource({
        "LANDLINE, MAY_STAY, true",
        "EMAIL, MAY_STAY, true",
        "RESIDENT_ID, WRONG, true",
        "MOBILE, REMOVE, false",
        "MOBILE, PUNISHMENT, false",
        "MOBILE, MANDATORY, false",
        "NAME, MAY_STAY, false",
        "HEALTH, WRONG, false",
        "CITATION, MAY_STAY, false",
        "FORWARDED, MAY_STAY, false",
        "SECRET_MARK, WRONG, false",
        "METADATA, MAY_STAY, false"
    })
    void only_what_a_number_is_is_remembered(FindingKind kind, FindingDecision decision, boolean remembered) {
        assertThat(FindingRules.isRemembered(kind, decision)).isEqualTo(remembered);
    }

    @ParameterizedTest(name = "{0} 已作“{1}”，后来查到 {2} → 仍然有效 {3}")
    @Clause({"SEC-13", "SEC-14"})
    @DisplayName("查不到时说过可以保留的文件，后来查到没有公开，要重新决定")
    @CsvSource({
        "CITATION, MAY_STAY, UNKNOWN, true",
        "CITATION, MAY_STAY, NOT_PUBLIC, false",
        "CITATION, WRONG, NOT_PUBLIC, true",
        "CITATION, REPLACE, PUBLIC, true",
        "FORWARDED, MAY_STAY, NOT_PUBLIC, false",
        "FORWARDED, FORBIDS, NOT_PUBLIC, true"
    })
    void what_was_said_must_still_hold(FindingKind kind, FindingDecision said, Standing known, boolean holds) {
        var item = item(kind, "转发", Optional.of(known), Optional.empty());
        assertThat(FindingRules.holds(said, item)).isEqualTo(holds);
    }

    @Test
    @DisplayName("同一内容的写法不同（空格、断行、全角），是同一处；盐不同，指纹不同")
    void commitments() {
        var salt = new byte[32];
        var other = new byte[32];
        other[0] = 1;
        var plain = Commitment.of(salt, FindingKind.MOBILE, "13805951234");
        assertThat(Commitment.of(salt, FindingKind.MOBILE, "１３８ 0595\n1234")).isEqualTo(plain);
        assertThat(Commitment.of(other, FindingKind.MOBILE, "13805951234")).isNotEqualTo(plain);
        assertThat(Commitment.of(salt, FindingKind.BANK_CARD, "13805951234")).isNotEqualTo(plain);
        assertThat(plain).doesNotContain("1380595");
    }

    private static FoundItem item(FindingKind kind, String note, Optional<Standing> known, Optional<Decided> decided) {
        var place = new Place(FileHash.of(new byte[0]), "第 1 页", 0, 1);
        return new FoundItem("k", kind, "text", 0.9, note, known, List.of(place), decided);
    }
}
