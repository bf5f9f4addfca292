package org.mingtang.organs.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.organs.District.*;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.Clause;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyProfile;
import org.mingtang.organs.AgencyProfile.Capacity;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.RegisterIssue;

class AgencyRulesTest {
    private static final AgencyTree EMPTY = new AgencyTree(List.of());

    private static List<OrganField> fields(List<RegisterIssue> issues) {
        return issues.stream().map(RegisterIssue::field).toList();
    }

    @ParameterizedTest(name = "组织机构代码 {0}：{1}")
    @CsvSource(textBlock = """
        D2143569X, 正确
        001936999, 校验码
        D21435690, 校验码
        D2143569,  格式
        d2143569x, 格式
        D2143569-X, 格式
        """)
    void organisation_codes(String code, String answer) {
        AgencyEntry office = coded(agency("office", "县政府办"), code, "");
        assertThat(fields(AgencyRules.onFounding(office, EMPTY)))
                .isEqualTo(answer.equals("格式") ? List.of(OrganField.ORGANISATION_CODE) : List.of());
        assertThat(fields(AgencyRules.warnings(office.agency())))
                .isEqualTo(answer.equals("校验码") ? List.of(OrganField.ORGANISATION_CODE) : List.of());
    }

    @Test
    @DisplayName("拒绝时一次列出全部问题")
    void all_issues_at_once() {
        var tree = new AgencyTree(List.of(coded(agency("office", "县政府办"), "D2143569X", "云政办")));
        AgencyEntry second = coded(named(below("nobody", "office", "县政府办", 1), " "), "D2143569X", "云政办");
        assertThat(fields(AgencyRules.onFounding(second, tree)))
                .containsExactly(OrganField.AGENCY, OrganField.NAME, OrganField.SHORT_NAME, OrganField.PARENT);
        AgencyEntry third = coded(agency("third", "县政府办"), "D2143569X", "云政办");
        assertThat(fields(AgencyRules.onFounding(third, tree)))
                .containsExactly(OrganField.NAME, OrganField.ORGANISATION_CODE, OrganField.DOCUMENT_CODE);
    }

    @Test
    @DisplayName("上级机构不能是自己的下级")
    void no_circles_upwards() {
        AgencyEntry top = agency("top", "县政府");
        var tree = new AgencyTree(List.of(top, below("top", "middle", "县政府办", 1), below("middle", "low", "档案馆", 1)));
        AgencyEntry turned =
                agency("top", "县政府", Agency.Kind.GOVERNMENT, Optional.of(id("low")), AgencyProfile.atRank(0));
        assertThat(fields(AgencyRules.onAmending(turned, tree))).containsExactly(OrganField.PARENT);
    }

    @Test
    @DisplayName("不以自己名义行使职权的机构必须有上级机构")
    @Clause("ACT-26")
    void without_its_own_name_it_needs_a_parent() {
        AgencyEntry alone = agency(
                "alone",
                "文印室",
                Agency.Kind.INTERNAL_BODY,
                Optional.empty(),
                AgencyProfile.atRank(0).with(Capacity.THROUGH_PARENT));
        assertThat(AgencyRules.onFounding(alone, EMPTY))
                .singleElement()
                .extracting(issue -> issue.clause().map(Object::toString).orElse(""))
                .isEqualTo("ACT-26");
    }

    @ParameterizedTest(name = "{0} 可以登记")
    @EnumSource(Agency.Kind.class)
    @Clause({"ACT-26", "SEC-16"})
    void every_kind_may_act_in_its_own_name(Agency.Kind kind) {
        assertThat(AgencyRules.onFounding(agency("one", "某机构", kind, Optional.empty(), AgencyProfile.atRank(0)), EMPTY))
                .isEmpty();
    }

    @Test
    @DisplayName("撤并：日期、承继机构、下级机构都要说得通")
    @Clause("ACT-14")
    void ending_needs_a_standing_successor() {
        var tree = new AgencyTree(List.of(
                agency("radio", "县广电局"),
                below("radio", "station", "广播站", 1),
                founded(agency("late", "县文旅局"), "2024-01-01")));
        assertThat(fields(EndingRules.check(id("radio"), merged("1999-01-01", "radio"), tree)))
                .containsExactly(OrganField.ENDED, OrganField.SUCCESSOR, OrganField.PARENT);
        assertThat(fields(EndingRules.check(id("station"), merged("2019-03-31", "late"), tree)))
                .as("the successor is founded five years later")
                .containsExactly(OrganField.SUCCESSOR);
        assertThat(fields(EndingRules.check(id("station"), merged("2019-03-31", "nobody"), tree)))
                .containsExactly(OrganField.SUCCESSOR);
        assertThat(EndingRules.check(id("station"), merged("2023-12-31", "late"), tree))
                .isEmpty();
    }
}
