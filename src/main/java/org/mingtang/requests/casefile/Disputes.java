package org.mingtang.requests.casefile;

import java.util.ArrayList;
import org.mingtang.requests.casefile.CaseCommand.CorrectRecord;
import org.mingtang.requests.casefile.CaseCommand.DecideDispute;
import org.mingtang.requests.casefile.CaseCommand.Explain;
import org.mingtang.requests.casefile.CaseCommand.FileDispute;
import org.mingtang.requests.casefile.CaseFact.AnswerOrdered;
import org.mingtang.requests.casefile.CaseFact.DisputeDecided;
import org.mingtang.requests.casefile.CaseFact.DisputeFiled;
import org.mingtang.requests.casefile.CaseFact.DisputeResult;
import org.mingtang.requests.casefile.CaseFact.Remanded;

/// After the answer: explanations, records put right, reconsideration, suits, and the request that is answered anew.
/// REQ-16.
final class Disputes {
    private Disputes() {}

    static CaseDecision explain(Explain explain, Objections objections) {
        return objections
                .happened(explain.on())
                .text("by", explain.by(), "请写明由谁作出解释说明。")
                .text("what", explain.what(), "请写明申请人的疑问和解释的内容。")
                .or(new CaseFact.Explained(
                        explain.on(), explain.by().strip(), explain.what().commitment()));
    }

    /// It is told to who asked, whatever becomes of it (条例第四十一条).
    static CaseDecision correct(CorrectRecord correct, Objections objections) {
        return objections
                .happened(correct.on())
                .text("record", correct.what(), "请写明哪一项记录不准确、有什么证据、怎样核实。")
                .text("letter", correct.letter(), "请写明理由，制作更正答复书。")
                .or(new CaseFact.RecordCorrected(
                        correct.on(), correct.result(), correct.what().commitment()));
    }

    static CaseDecision file(CaseFile file, FileDispute filing, Objections objections) {
        return objections
                .happened(filing.on())
                .text("body", filing.body(), "请写明行政复议机关或者人民法院。")
                .shorter("reference", filing.reference())
                .or(new DisputeFiled(
                        (int) file.disputes().count() + 1,
                        filing.forum(),
                        filing.body().strip(),
                        filing.reference().strip(),
                        filing.on()));
    }

    /// One decision a dispute. An answer that is set aside is given anew, with a clock of its own from the day on which
    /// the decision arrived; the request stays the same.
    static CaseDecision decide(CaseFile file, DecideDispute decision, Objections objections) {
        var dispute = file.disputes()
                .filter(filed -> filed.number() == decision.number())
                .findFirst();
        objections
                .happened(decision.on())
                .unless(
                        !decision.received().isBefore(decision.on()),
                        "received",
                        CaseRule.DATE_BEFORE_ARRIVAL,
                        "收到的日期早于作出决定的日期，请核对。")
                .happenedAt("received", decision.received())
                .text("what", decision.what(), "请写明决定、判决的主要内容。")
                .unless(dispute.isPresent(), "number", CaseRule.NO_SUCH_DISPUTE, "没有登记过这件复议、诉讼，请先登记。")
                .unless(
                        dispute.filter(filed -> decision.on().isBefore(filed.on()))
                                .isEmpty(),
                        "on",
                        CaseRule.DATE_BEFORE_ARRIVAL,
                        "决定日期早于提起的日期，请核对。")
                .unless(
                        file.decision(decision.number()).isEmpty(),
                        "number",
                        CaseRule.DISPUTE_DECIDED,
                        "这件复议、诉讼的结果已经登记。")
                .unless(
                        !decision.anew()
                                || decision.result() != DisputeResult.UPHELD
                                        && !file.step().isOpen(),
                        "anew",
                        CaseRule.NOTHING_TO_ANSWER_ANEW,
                        "只有已经答复而被撤销、变更的，才重新答复；结果维持或者还没有答复的，不必勾选。")
                .unless(
                        decision.ordered()
                                .filter(day -> day.isBefore(decision.received()))
                                .isEmpty(),
                        "ordered",
                        CaseRule.DATE_BEFORE_ARRIVAL,
                        "限定的答复日期早于收到决定的日期，请核对。")
                .unless(
                        decision.ordered().isEmpty()
                                || decision.anew()
                                || file.step().isOpen(),
                        "ordered",
                        CaseRule.NO_ANSWER_IS_ORDERED,
                        "已经答复而不重新答复的，没有限定的答复日期；需要重新答复的，请勾选。");
        var facts = new ArrayList<CaseFact>();
        facts.add(new DisputeDecided(
                decision.number(),
                decision.result(),
                decision.on(),
                decision.received(),
                decision.what().commitment()));
        if (decision.anew()) {
            facts.add(new Remanded(decision.number(), decision.received(), decision.ordered()));
        } else {
            decision.ordered().ifPresent(day -> facts.add(new AnswerOrdered(decision.number(), day)));
        }
        return objections.or(facts.toArray(CaseFact[]::new));
    }
}
