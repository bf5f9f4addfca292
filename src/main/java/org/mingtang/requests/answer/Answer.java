package org.mingtang.requests.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingtang.regulation.OutcomeCode;

/// The answer to one requested part, with what that answer must hold (REQ-06). Texts may still be blank while it is
/// being written; [AnswerRules] says what is missing.
public sealed interface Answer {
    /// The outcome under which it is told and counted.
    default OutcomeCode code() {
        return switch (this) {
            case AlreadyPublic _ -> OutcomeCode.G1;
            case Granted _ -> OutcomeCode.G2;
            case PartlyGranted _ -> OutcomeCode.P1;
            case Withheld(var withholding) -> withholding.code();
            case SpecialRegister _ -> OutcomeCode.N8;
            case NotHeld _, NotOurs _ -> OutcomeCode.U1;
            case NeedsMaking _ -> OutcomeCode.U2;
            case StillUnclear _ -> OutcomeCode.U3;
            case Petition _ -> OutcomeCode.X1;
            case Repeated _ -> OutcomeCode.X2;
            case Publication _ -> OutcomeCode.X3;
            case ExcessiveWithoutReason _ -> OutcomeCode.X4;
            case Reissue _ -> OutcomeCode.X5;
            case LapsedCorrection _ -> OutcomeCode.O1;
            case LapsedPayment _ -> OutcomeCode.O2;
            case Otherwise _ -> OutcomeCode.O3;
        };
    }

    /// Files that go to the applicant with the letter.
    default int copies() {
        return switch (this) {
            case Granted(var supply) -> supply.copiesGiven();
            case PartlyGranted(var supply, var _) -> supply.copiesGiven();
            case AlreadyPublic _,
                    Withheld _,
                    SpecialRegister _,
                    NotHeld _,
                    NotOurs _,
                    NeedsMaking _,
                    StillUnclear _,
                    Petition _,
                    Repeated _,
                    Publication _,
                    ExcessiveWithoutReason _,
                    Reissue _,
                    LapsedCorrection _,
                    LapsedPayment _,
                    Otherwise _ -> 0;
        };
    }

    /// 已主动公开（条例第三十六条第一项）
    ///
    /// @param way   how it was published, such as 政府网站
    /// @param route where to find it: address of the page, number of the gazette
    record AlreadyPublic(String way, String route) implements Answer {}

    /// 可以公开（条例第三十六条第二项）
    record Granted(Supply supply) implements Answer {}

    /// 部分公开（条例第三十七条）: what one part gives, and what of it is kept back.
    record PartlyGranted(Supply supply, List<Withholding> rest) implements Answer {
        public PartlyGranted {
            rest = List.copyOf(rest);
        }
    }

    /// 不予公开（条例第三十六条第三项）
    record Withheld(Withholding withholding) implements Answer {}

    /// 行政查询事项（条例第三十六条第七项）
    ///
    /// @param law     the law that says how such information is obtained
    /// @param channel where to ask; may stay blank
    record SpecialRegister(String law, String channel) implements Answer {}

    /// 信息不存在（条例第三十六条第四项）
    ///
    /// @param searches what was searched, by each department that helped (REQ-30)
    record NotHeld(List<SearchRecord> searches) implements Answer {
        public NotHeld {
            searches = List.copyOf(searches);
        }
    }

    /// 不属于本机关负责公开（条例第三十六条第五项）
    ///
    /// @param agency the right one, where it can be determined
    record NotOurs(String reason, Optional<RightAgency> agency) implements Answer {}

    /// Name and contact of the agency that is responsible.
    record RightAgency(String name, String contact) {}

    /// 没有现成信息，需要另行制作（条例第三十八条）
    ///
    /// @param reason what would have to be processed or analysed
    record NeedsMaking(String reason) implements Answer {}

    /// 补正后仍不明确（条例第三十条）
    record StillUnclear(LocalDate asked, LocalDate corrected, String unclear) implements Answer {}

    /// 信访、投诉、举报等（条例第三十九条第一款）
    ///
    /// @param nature  what it is instead of a request, such as 投诉举报
    /// @param channel where to turn
    record Petition(String nature, String channel) implements Answer {}

    /// 重复申请（条例第三十六条第六项）
    ///
    /// @param registration number of the earlier request
    /// @param letter       number of its answer
    /// @param enclosed     what goes with the letter
    record Repeated(String registration, String letter, Set<Enclosure> enclosed) implements Answer {
        public Repeated {
            enclosed = Set.copyOf(enclosed);
        }
    }

    /// Papers of an earlier request.
    enum Enclosure {
        APPLICATION("原申请材料"),
        LETTER("原告知书");

        private final String chinese;

        Enclosure(String chinese) {
            this.chinese = chinese;
        }

        /// As it stands in the list of attachments.
        public String chinese() {
            return chinese;
        }
    }

    /// 公开出版物（条例第三十九条第二款）
    record Publication(String where) implements Answer {}

    /// 无正当理由大量、反复申请（条例第三十五条）
    ///
    /// @param asked  when the applicant was asked for reasons; empty where nobody asked
    /// @param given  what the applicant said, or that there was no answer
    /// @param reason why that is not reasonable
    record ExcessiveWithoutReason(Optional<LocalDate> asked, String given, String reason) implements Answer {}

    /// 要求确认或者重新出具已获取的信息
    ///
    /// @param letter number of the letter by which it was given
    record Reissue(String letter, String reason) implements Answer {}

    /// 逾期不补正（条例第三十条）
    record LapsedCorrection(LocalDate asked, LocalDate limit) implements Answer {}

    /// 逾期未缴费（国办函〔2020〕109号第六条）
    record LapsedPayment(LocalDate noticed, LocalDate limit, long yuan) implements Answer {}

    /// 其他处理, such as after a withdrawal.
    ///
    /// @param basis the article it rests on
    record Otherwise(String reason, String basis) implements Answer {}
}
