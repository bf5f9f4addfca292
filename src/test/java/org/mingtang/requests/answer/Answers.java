package org.mingtang.requests.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.requests.answer.Answer.*;
import org.mingtang.requests.answer.Handling.Subject;
import org.mingtang.requests.answer.SearchRecord.Result;
import org.mingtang.requests.answer.Withholding.*;

/// Answers that hold all they must, one for each thing that can be said.
public final class Answers {
    public static final LocalDate DAY = LocalDate.of(2026, 3, 27);
    public static final LocalDate ASKED = LocalDate.of(2026, 3, 4);
    public static final LocalDate LIMIT = LocalDate.of(2026, 3, 18);
    public static final Handling ORDINARY = new Handling(DAY, Subject.ORDINARY, List.of());
    public static final Handling PUBLIC_HEALTH = new Handling(DAY, Subject.PUBLIC_HEALTH, List.of());

    public static final Supply COPY = new Supply.Copies(List.of(new Supply.Copy("云岭县城区排水规划（2025—2030年）", 42, "电子数据")));
    public static final NoException SECRET = new NoException("");
    public static final ThirdParty THIRD = new ThirdParty(
            Opinion.OBJECTS,
            "2026年3月4日书面征求意见，第三方3月11日答复不同意公开",
            PublicInterest.NOT_GRAVELY_HARMED,
            "公开报价方案会损害其竞争地位，公众已可从中标公告了解价款");
    public static final Discretion MAY = new Discretion(Statute.NONE_SAYS_SO, "查阅了条例、城乡规划法、云南省城乡规划条例", "");

    private Answers() {}

    public static Withholding withholding(OutcomeCode code) {
        return new Withholding(
                code,
                ground(code),
                "附表第三栏",
                "条例第十四条、第十五条、第十六条中的相应条款",
                "所涉内容符合该情形的各项条件",
                "全部内容均属该情形，不能区分",
                weighed(code));
    }

    public static Withholding withholding(OutcomeCode code, Weighed weighed) {
        var whole = withholding(code);
        return new Withholding(
                code, whole.ground(), whole.what(), whole.article(), whole.why(), whole.whyNoPart(), weighed);
    }

    private static String ground(OutcomeCode code) {
        return switch (code) {
            case N1 -> "STATE_SECRET";
            case N2 -> "FORBIDDEN_BY_LAW";
            case N3 -> "SECURITY_AND_STABILITY";
            case N4 -> "TRADE_SECRET";
            case N5 -> "INTERNAL_AFFAIRS";
            case N6 -> "PROCESS";
            case N7 -> "ENFORCEMENT_FILE";
            case G1, G2, P1, N8, U1, U2, U3, X1, X2, X3, X4, X5, O1, O2, O3 ->
                throw new IllegalArgumentException("code: " + code + " (expected: N1 to N7)");
        };
    }

    private static Weighed weighed(OutcomeCode code) {
        return switch (code) {
            case N2 -> new NoException("《中华人民共和国统计法》");
            case N4 -> THIRD;
            case N5, N6, N7 -> MAY;
            case N1, N3, G1, G2, P1, N8, U1, U2, U3, X1, X2, X3, X4, X5, O1, O2, O3 -> SECRET;
        };
    }

    public static SearchRecord search(String department) {
        return new SearchRecord(
                department,
                "2015年至2025年规划类档案",
                "排水、管网",
                "档案管理系统、公文系统",
                "王某",
                LocalDate.of(2026, 3, 10),
                Result.NOTHING_FOUND,
                "未查到");
    }

    /// One complete answer for each outcome, and both of U1.
    public static Stream<Answer> all() {
        return Stream.of(OutcomeCode.values())
                .flatMap(code -> code == OutcomeCode.U1
                        ? Stream.of(
                                of(code),
                                new NotOurs("该项目由市级审批", Optional.of(new RightAgency("云岭市规划局", "0870-1234567"))))
                        : Stream.of(of(code)));
    }

    public static Answer of(OutcomeCode code) {
        return switch (code) {
            case G1 -> new AlreadyPublic("政府网站", "https://www.example.gov.cn/42.html");
            case G2 -> new Granted(COPY);
            case P1 -> new PartlyGranted(COPY, List.of(withholding(OutcomeCode.N4)));
            case N1, N2, N3, N4, N5, N6, N7 -> new Withheld(withholding(code));
            case N8 -> new SpecialRegister("《不动产登记暂行条例》第二十七条", "县不动产登记中心");
            case U1 -> new NotHeld(List.of(search("规划股")));
            case U2 -> new NeedsMaking("须汇总十二个乡镇五年的台账并重新计算");
            case U3 -> new StillUnclear(ASKED, ASKED.plusDays(5), "没有写明所指的是哪一条道路");
            case X1 -> new Petition("投诉举报", "12345政务服务便民热线");
            case X2 -> new Repeated("政依申请〔2025〕31号", "政公开告〔2025〕第28号", Set.of(Enclosure.APPLICATION, Enclosure.LETTER));
            case X3 -> new Publication("县图书馆二楼政府公报阅览区");
            case X4 -> new ExcessiveWithoutReason(Optional.of(ASKED), "称为个人研究所需", "六十件申请的内容相互重复，与所称研究无关");
            case X5 -> new Reissue("政公开告〔2025〕第19号", "此前提供的信息没有变化");
            case O1 -> new LapsedCorrection(ASKED, LIMIT);
            case O2 -> new LapsedPayment(ASKED, LIMIT, 700);
            case O3 -> new Otherwise("申请人于2026年3月20日书面撤回申请", "条例第四十五条");
        };
    }
}
