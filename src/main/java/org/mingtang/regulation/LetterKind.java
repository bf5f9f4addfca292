package org.mingtang.regulation;

import static org.mingtang.regulation.LetterPlace.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Every kind of letter and form that the handling of requests needs (REQ-23). That there are these, to whom they go
/// and what each must say is code; the text is pack data ([LetterTemplate]).
public enum LetterKind {
    /// 申请表，由申请人填写（条例第二十九条）
    APPLICATION_FORM(Reader.OFFICE, UNIT),
    /// 登记表
    REGISTRATION_FORM(Reader.OFFICE, REGISTRATION_NUMBER, RECEIVED_ON, REQUESTED),
    /// 登记回执
    RECEIPT(Reader.APPLICANT, REGISTRATION_NUMBER, RECEIVED_ON, REQUESTED),
    /// 补正告知书（条例第三十条）
    CORRECTION(Reader.APPLICANT, RECEIVED_ON, UNCLEAR, LIMIT),
    /// 说明理由告知书（条例第三十五条）
    REASONS(Reader.APPLICANT, QUANTITY, LIMIT),
    /// 延期答复告知书（条例第三十三条第二款）
    EXTENSION(Reader.APPLICANT, RECEIVED_ON, DAYS, DUE, REASON),
    /// 延迟答复告知书（条例第三十五条）
    DELAY(Reader.APPLICANT, DUE, REASON),
    /// 征求第三方意见书（条例第三十二条）
    THIRD_PARTY_OPINION(Reader.THIRD_PARTY, INFORMATION, LIMIT),
    /// 征求意见确认函，由第三方填写
    OPINION_CONFIRMATION(Reader.THIRD_PARTY, INFORMATION),
    /// 征求意见告知书，告知申请人
    OPINION_NOTICE(Reader.APPLICANT, RECEIVED_ON, ASKED_ON),
    /// 决定公开的告知书，告知第三方（条例第三十二条）
    OVERRIDE_NOTICE(Reader.THIRD_PARTY, DISCLOSED, REASON),
    /// 征求共同制作机关意见书（条例第三十四条）
    AGENCY_OPINION(Reader.AGENCY, INFORMATION, LIMIT),
    /// 协办函
    ASSISTANCE(Reader.AGENCY, TASK, LIMIT),
    /// 收费通知书（条例第四十二条）
    FEE_NOTICE(Reader.APPLICANT, FEE_METHOD, FEE_CALCULATION, FEE_AMOUNT, FEE_PAYMENT, LIMIT),
    ANSWER_G1(OutcomeCode.G1, WAY, ROUTE),
    ANSWER_G2(OutcomeCode.G2, SUPPLY),
    ANSWER_P1(OutcomeCode.P1, SUPPLY, WITHHELD),
    ANSWER_N1(OutcomeCode.N1, ARTICLE, REASON, WHY_NO_PART),
    ANSWER_N2(OutcomeCode.N2, ARTICLE, FORBIDDING_LAW, REASON, WHY_NO_PART),
    ANSWER_N3(OutcomeCode.N3, ARTICLE, REASON, WHY_NO_PART),
    ANSWER_N4(OutcomeCode.N4, ARTICLE, PARTY_OPINION, PUBLIC_INTEREST, REASON, WHY_NO_PART),
    ANSWER_N5(OutcomeCode.N5, ARTICLE, STATUTE, REASON, WHY_NO_PART),
    ANSWER_N6(OutcomeCode.N6, ARTICLE, STATUTE, REASON, WHY_NO_PART),
    ANSWER_N7(OutcomeCode.N7, ARTICLE, STATUTE, REASON, WHY_NO_PART),
    ANSWER_N8(OutcomeCode.N8, SPECIAL_LAW),
    /// 经检索不存在
    ANSWER_U1_NOT_HELD(OutcomeCode.U1, SEARCH),
    /// 不由本机关负责公开
    ANSWER_U1_NOT_OURS(OutcomeCode.U1, REASON),
    ANSWER_U2(OutcomeCode.U2, REASON),
    ANSWER_U3(OutcomeCode.U3, ASKED_ON, CORRECTED_ON, UNCLEAR),
    ANSWER_X1(OutcomeCode.X1, NATURE, CHANNEL),
    ANSWER_X2(OutcomeCode.X2, EARLIER_NUMBER, EARLIER_LETTER),
    ANSWER_X3(OutcomeCode.X3, WHERE),
    ANSWER_X4(OutcomeCode.X4, ASKED_ON, REASONS_GIVEN, REASON),
    ANSWER_X5(OutcomeCode.X5, EARLIER_LETTER, REASON),
    ANSWER_O1(OutcomeCode.O1, ASKED_ON, LIMIT),
    ANSWER_O2(OutcomeCode.O2, ASKED_ON, FEE_AMOUNT, LIMIT),
    ANSWER_O3(OutcomeCode.O3, ARTICLE, REASON),
    /// 送达回证
    DELIVERY_RECEIPT(Reader.APPLICANT, PAPERS, DELIVERED),
    /// 更正答复（条例第四十一条）
    RECORD_CORRECTION(Reader.APPLICANT, RECORD, RESULT, REASON),
    /// 归档目录
    ARCHIVE_INDEX(Reader.OFFICE, REGISTRATION_NUMBER, PAPERS),
    /// 政府信息公开审查呈批单
    REVIEW_SHEET(Reader.OFFICE, REGISTRATION_NUMBER, REQUESTED, REVIEWS),
    /// 主动公开信息移送明细表（条例第四十四条）
    TRANSFER_LIST(Reader.OFFICE, INFORMATION, REASON);

    private final Reader reader;
    private final Optional<OutcomeCode> outcome;
    private final Set<LetterPlace> mustSay;

    LetterKind(Reader reader, LetterPlace... mustSay) {
        this(reader, Optional.empty(), mustSay);
    }

    LetterKind(OutcomeCode outcome, LetterPlace... mustSay) {
        this(Reader.APPLICANT, Optional.of(outcome), mustSay);
    }

    LetterKind(Reader reader, Optional<OutcomeCode> outcome, LetterPlace... mustSay) {
        this.reader = reader;
        this.outcome = outcome;
        this.mustSay = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(mustSay)));
    }

    /// Who reads a letter.
    public enum Reader {
        APPLICANT("申请人"),
        THIRD_PARTY("第三方"),
        /// another organ, or a unit that helps
        AGENCY("其他机关、单位"),
        /// stays in the house
        OFFICE("本机关");

        private final String chinese;

        Reader(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// What the letter calls itself where it tells the remedy: a third party was not answered, but decided against.
    public String itself() {
        return this == OVERRIDE_NOTICE ? "本决定" : "本答复";
    }

    public Reader reader() {
        return reader;
    }

    /// Whether it is filled in and signed outside and comes back to the agency, which signs nothing on it.
    public boolean comesBack() {
        return this == APPLICATION_FORM || this == OPINION_CONFIRMATION;
    }

    /// The outcome it tells; empty for a letter that decides nothing.
    public Optional<OutcomeCode> outcome() {
        return outcome;
    }

    /// The places without which it would lack its content: a template without one of them is refused, and so is a
    /// letter that leaves one empty. Any other place may stay empty; its paragraph is then left out.
    public Set<LetterPlace> mustSay() {
        return mustSay;
    }

    /// The kinds that tell an outcome.
    public static Stream<LetterKind> answers() {
        return Stream.of(values()).filter(kind -> kind.outcome.isPresent());
    }
}
