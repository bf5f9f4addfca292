package org.mingtang.requests.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.regulation.Role.DISCLOSURE_OFFICER;
import static org.mingtang.requests.casefile.SampleCases.LAND;
import static org.mingtang.requests.casefile.SampleCases.TEXT;
import static org.mingtang.requests.casefile.SampleCases.day;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.regulation.Law;
import org.mingtang.requests.clock.Channel;

@DisplayName("下一步办什么")
class NextStepTest {
    private static final Law LAW = SampleCases.standing(SampleCases.everyRole()).law();

    private static List<DeskAct> next(CaseLife life) {
        return NextStep.of(life.file(), LAW);
    }

    @Test
    @DisplayName("先确认收到，再登记、分办；分办以后才交承办股室或者直接答复，交办以后提出意见")
    void until_a_section_has_it() {
        var life = CaseLife.arrives("licheng", "2026-03-02", Channel.IN_PERSON);
        assertThat(next(life)).containsExactly(DeskAct.CONFIRM);
        life.does(DISCLOSURE_OFFICER, new CaseCommand.Confirm(day("2026-03-02"), "登记回执"));
        assertThat(next(life)).containsExactly(DeskAct.REGISTER);
        life.does(DISCLOSURE_OFFICER, new CaseCommand.Register("2026-001"));
        assertThat(next(life)).containsExactly(DeskAct.SORT);
        life.does(DISCLOSURE_OFFICER, new CaseCommand.Sort(1, List.of("land"), false));
        assertThat(next(life)).containsExactly(DeskAct.HAND_OVER, DeskAct.ANSWER_DIRECTLY);
        life.does(DISCLOSURE_OFFICER, new CaseCommand.HandOver(Optional.of(LAND), "自然资源股"));
        assertThat(next(life)).containsExactly(DeskAct.GIVE_OPINION);
    }

    @Test
    @DisplayName("等申请人补正的，下一步是收到补正；等缴费的，是登记缴费")
    void while_the_applicant_is_awaited() {
        var asked = CaseLife.withSection("licheng", "2026-03-02")
                .does(DISCLOSURE_OFFICER, new CaseCommand.AskCorrection(day("2026-03-02"), day("2026-03-13"), TEXT));
        assertThat(next(asked)).containsExactly(DeskAct.TAKE_CORRECTION);
        assertThat(NextStep.of(SampleCases.at(Step.WITH_SECTIONS, Awaited.PAYMENT, DeskAct.RECORD_PAYMENT), LAW))
                .containsExactly(DeskAct.RECORD_PAYMENT);
    }
}
