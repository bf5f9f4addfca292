package org.mingtang.requests.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.regulation.Role.DISCLOSURE_LEADER;
import static org.mingtang.regulation.Role.SECRECY_REVIEWER;
import static org.mingtang.requests.casefile.SampleCases.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.Clause;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Role;
import org.mingtang.requests.Objection;
import org.mingtang.requests.casefile.CaseFact.CopiesRedacted;
import org.mingtang.requests.casefile.CaseFact.Deleted;
import org.mingtang.requests.casefile.CaseFact.Redaction;
import tools.jackson.databind.json.JsonMapper;

/// Which file stands in the place of which, and what that means for review and letter.
@DisplayName("依申请公开：遮盖要提供的文件")
class RedactingTest {
    private static final String ORIGINAL = "1".repeat(64);
    private static final String WITHOUT_PHONE = "2".repeat(64);
    private static final String WITHOUT_BOTH = "3".repeat(64);
    private static final String OTHERWISE = "4".repeat(64);
    private static final Deleted PHONE = new Deleted("手机号码", "个人隐私", 2);
    private static final Deleted PRICE = new Deleted("文字", "商业秘密", 1);

    @Test
    @Clause("SEC-06")
    @DisplayName("遮盖以后只有遮盖过的一份可以提供；再遮盖的，前后遮盖的都要告知")
    void the_last_one_stands_with_all_that_went() {
        var file = signed(made(ORIGINAL, WITHOUT_PHONE, PHONE), made(WITHOUT_PHONE, WITHOUT_BOTH, PRICE));
        assertThat(file.replacedCopies()).containsExactlyInAnyOrder(ORIGINAL, WITHOUT_PHONE);
        assertThat(file.redactedCopies()).isEqualTo(Map.of(WITHOUT_BOTH, List.of(PHONE, PRICE)));
        assertThat(file.originalOf(WITHOUT_BOTH)).isEqualTo(ORIGINAL);
        assertThat(file.deleted()).containsExactly(PHONE, PRICE);
    }

    @Test
    @DisplayName("从原件重新遮盖的，前一次遮盖的不再算数；恢复原件的，原件可以提供")
    void what_was_made_before_stands_no_more() {
        var anew = signed(
                made(ORIGINAL, WITHOUT_PHONE, PHONE),
                made(WITHOUT_PHONE, WITHOUT_BOTH, PRICE),
                made(ORIGINAL, OTHERWISE, PRICE));
        assertThat(anew.redactedCopies()).isEqualTo(Map.of(OTHERWISE, List.of(PRICE)));
        assertThat(anew.replacedCopies()).containsExactlyInAnyOrder(ORIGINAL, WITHOUT_PHONE, WITHOUT_BOTH);
        var restored = signed(made(ORIGINAL, WITHOUT_PHONE, PHONE), made(ORIGINAL, ORIGINAL));
        assertThat(restored.replacedCopies()).containsExactly(WITHOUT_PHONE);
        assertThat(restored.deleted()).isEmpty();
    }

    @Test
    @DisplayName("日志里的第一版没有写逐项看过的，照样读得出")
    void reviews_of_the_first_version_let_nothing_stand() {
        var type = CaseFact.CATALOGUE.factTypes().stream()
                .filter(one -> one.name().equals("request.secrecy-cleared"))
                .findFirst()
                .orElseThrow();
        var lifted = type.upcasts()
                .getFirst()
                .apply(JsonMapper.shared().createObjectNode().put("files", "1"));
        assertThat(lifted.get("letStand").isEmpty()).isTrue();
    }

    @Test
    @Clause("REQ-11")
    @DisplayName("换下的原件不能通过保密审查；审查以后又遮盖的，要重新审查")
    void a_replaced_file_is_cleared_by_nobody() {
        var masked = signed(made(ORIGINAL, WITHOUT_PHONE, PHONE));
        assertThat(rules(clear(masked, ORIGINAL))).containsExactly(CaseRule.COPY_REPLACED);
        assertThat(clear(masked, WITHOUT_PHONE)).isInstanceOf(CaseDecision.Accepted.class);
        var cleared = signed(cleared(ORIGINAL), letter());
        assertThat(approve(cleared)).isInstanceOf(CaseDecision.Accepted.class);
        var after = signed(cleared(ORIGINAL), letter(), made(ORIGINAL, WITHOUT_PHONE, PHONE), letter());
        assertThat(rules(approve(after))).containsExactly(CaseRule.SECRECY_NOT_CLEARED);
        assertThat(NextStep.of(
                        after,
                        standing(SampleCases.officer(SampleCases.OURS, DISCLOSURE_LEADER))
                                .law()))
                .containsExactly(DeskAct.CLEAR_SECRECY);
    }

    @Test
    @Clause("SEC-06")
    @DisplayName("告知书拟好以后才遮盖的，重新拟写才能审定；告知书只写提供的文件里遮盖的")
    void the_letter_tells_of_it() {
        var early = signed(letter(), made(ORIGINAL, WITHOUT_PHONE, PHONE), cleared(WITHOUT_PHONE));
        assertThat(rules(approve(early))).containsExactly(CaseRule.LETTER_TELLS_OTHERWISE);
        assertThat(NextStep.of(
                        early,
                        standing(SampleCases.officer(SampleCases.OURS, DISCLOSURE_LEADER))
                                .law()))
                .containsExactly(DeskAct.DRAFT_LETTER);
        var late = signed(made(ORIGINAL, WITHOUT_PHONE, PHONE), cleared(WITHOUT_PHONE), letter());
        assertThat(approve(late)).isInstanceOf(CaseDecision.Accepted.class);
        assertThat(late.deleted()).containsExactly(PHONE);
        var another = signed(made(ORIGINAL, WITHOUT_PHONE, PHONE), cleared(OTHERWISE), letter());
        assertThat(another.deleted()).as("of a file that is not given").isEmpty();
    }

    @Test
    @Clause("SEC-06")
    @DisplayName("告知书写了遮盖、后来却选定没有遮盖过的文件的，也要重新拟写")
    void the_letter_tells_of_nothing_else() {
        var file = signed(made(ORIGINAL, WITHOUT_PHONE, PHONE), letter(), cleared(OTHERWISE));
        assertThat(rules(approve(file))).containsExactly(CaseRule.LETTER_TELLS_OTHERWISE);
        assertThat(approve(signed(letter(), cleared(OTHERWISE)))).isInstanceOf(CaseDecision.Accepted.class);
    }

    @Test
    @DisplayName("不再提供文件的，没有要遮盖、要告知的")
    void nothing_is_told_where_nothing_is_given() {
        var facts = new ArrayList<>(
                SampleCases.at(Step.SIGNED, Awaited.NOTHING, DeskAct.SEAL).facts());
        facts.add(made(ORIGINAL, WITHOUT_PHONE, PHONE));
        var refusing = SampleCases.file(facts);
        assertThat(refusing.deleted()).isEmpty();
        assertThat(rules(decide(
                        refusing,
                        new CaseCommand.RedactCopies(List.of(new Redaction(ORIGINAL, OTHERWISE, List.of()))),
                        SECRECY_REVIEWER)))
                .containsExactly(CaseRule.NOTHING_TO_REDACT);
    }

    private static CaseFact made(String original, String released, Deleted... deleted) {
        return new CopiesRedacted(List.of(new Redaction(original, released, List.of(deleted))));
    }

    private static CaseFact cleared(String file) {
        return new CaseFact.SecrecyCleared(List.of(file), List.of(), SampleCases.signature(6));
    }

    private static CaseFact letter() {
        return new CaseFact.LetterDrafted("告〔2026〕1号", OutcomeCode.G2, "grant@1", false, "b".repeat(64));
    }

    /// One file is to be given.
    private static CaseFile signed(CaseFact... more) {
        var facts = new ArrayList<>(SampleCases.at(Step.SIGNED, Awaited.NOTHING, DeskAct.CLEAR_SECRECY)
                .facts());
        facts.addAll(List.of(more));
        return SampleCases.file(facts);
    }

    private static CaseDecision clear(CaseFile file, String copy) {
        return decide(
                file,
                new CaseCommand.ClearSecrecy(List.of(copy), List.of(), SampleCases.signature(6)),
                SECRECY_REVIEWER);
    }

    private static CaseDecision approve(CaseFile file) {
        return decide(file, new CaseCommand.Approve(SampleCases.signature(9)), DISCLOSURE_LEADER);
    }

    private static CaseDecision decide(CaseFile file, CaseCommand command, Role role) {
        return CaseDesk.decide(file, command, standing(SampleCases.officer(SampleCases.OURS, role)));
    }

    private static List<Object> rules(CaseDecision decision) {
        return switch (decision) {
            case CaseDecision.Accepted _ -> List.of();
            case CaseDecision.Refused(var objections) ->
                objections.stream().<Object>map(Objection::rule).toList();
        };
    }
}
