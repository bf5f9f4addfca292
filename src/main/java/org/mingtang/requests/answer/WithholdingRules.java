package org.mingtang.requests.answer;

import static org.mingtang.requests.answer.AnswerRule.*;

import org.mingtang.regulation.Ground;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.requests.answer.Withholding.*;

/// What a refusal to disclose must hold: a ground of the pack, the article, why, why no part can be given, and what the
/// strength of the ground asks (条例第十四条至第十六条, REQ-25, REQ-26).
final class WithholdingRules {
    private final Handling handling;
    private final Law law;
    private final Missing missing;

    WithholdingRules(Handling handling, Law law, Missing missing) {
        this.handling = handling;
        this.law = law;
        this.missing = missing;
    }

    /// Nothing of the part is given.
    void whole(Withholding withholding) {
        check(withholding);
        missing.text("why-no-part", withholding.whyNoPart(), WHY_NO_PART, "请写明为什么不能区分处理、提供其中可以公开的内容。");
    }

    /// The rest of a part of which something is given.
    void rest(Withholding withholding) {
        missing.text("what", withholding.what(), WITHHELD_WHAT, "请写明不予公开的是哪些内容。");
        check(withholding);
    }

    private void check(Withholding withholding) {
        missing.article("article", withholding.article(), ARTICLE, "请写明所依据的条款，写到条。");
        missing.text("why", withholding.why(), WHY, "请写明不予公开的理由。");
        law.ground(withholding.ground())
                .ifPresentOrElse(
                        ground -> check(withholding, ground),
                        () -> missing.unless(false, "ground", GROUND, "请选择不予公开的情形；本地规程没有的情形不能援引。"));
    }

    private void check(Withholding withholding, Ground ground) {
        missing.unless(
                ground.outcome().filter(withholding.code()::equals).isPresent(),
                "ground",
                GROUND_AND_OUTCOME,
                "“" + ground.name() + "”应当答复为 "
                        + ground.outcome().map(Enum::name).orElse("其他类型") + "，与所选答复类型不符。");
        ground.outcome().ifPresent(code -> relies(withholding, ground, code));
        boolean fits = withholding.weighed() instanceof NoException && ground.effect() == Ground.Effect.MUST
                || withholding.weighed() instanceof ThirdParty
                        && ground.effect() == Ground.Effect.UNLESS_CONSENT_OR_PUBLIC_INTEREST
                || withholding.weighed() instanceof Discretion && ground.effect() == Ground.Effect.MAY;
        missing.unless(
                fits,
                "ground",
                GROUND_AND_WEIGHING,
                "“" + ground.name() + "”属于" + ground.effect().chinese() + "的情形，请按这种情形填写。");
        if (fits) {
            weighed(withholding);
        }
    }

    /// Another law may be named beside the Regulation or in its place; an article of the Regulation that is about
    /// another ground may not.
    private void relies(Withholding withholding, Ground ground, OutcomeCode code) {
        var articles = RegulationCited.groundOf(law.requests().outcome(code));
        missing.unless(
                articles.isEmpty() || !RegulationCited.contradicts(withholding.article(), articles),
                "article",
                GROUND_AND_ARTICLE,
                "“" + ground.name() + "”依据的是条例" + String.join("、", articles)
                        + "，所引的条例条款里没有这一条。请改条款，或者改情形；依据其他法律的，可以另引。");
    }

    private void weighed(Withholding withholding) {
        switch (withholding.weighed()) {
            case NoException(var forbidding) -> {
                if (withholding.code() == OutcomeCode.N2) {
                    missing.text("law", forbidding, FORBIDDING_LAW, "请写明禁止公开该信息的法律、行政法规；规章和其他文件不能作依据。");
                }
            }
            case ThirdParty third -> thirdParty(third);
            case Discretion discretion -> discretion(discretion);
        }
    }

    private void thirdParty(ThirdParty third) {
        switch (third.opinion()) {
            case NOT_STATED -> missing.unless(false, "opinion", THIRD_PARTY_OPINION, "请写明是否征求了第三方意见、第三方是否同意公开。");
            case CONSENTS -> missing.unless(false, "opinion", THIRD_PARTY_CONSENTS, "第三方同意公开的，应当公开，不能以损害第三方合法权益不予公开。");
            case OBJECTS, SILENT -> missing.text("told", third.told(), THIRD_PARTY_TOLD, "请写明征求意见的日期和第三方答复的情况。");
            case NOT_ASKED -> missing.text("told", third.told(), THIRD_PARTY_TOLD, "请写明没有征求第三方意见的理由。");
        }
        switch (third.interest()) {
            case NOT_STATED -> missing.unless(false, "interest", PUBLIC_INTEREST, "请写明不公开是否会对公共利益造成重大影响。");
            case GRAVELY_HARMED ->
                missing.unless(false, "interest", PUBLIC_INTEREST_OPENS, "不公开会对公共利益造成重大影响的，应当公开，并将内容和理由书面告知第三方。");
            case NOT_GRAVELY_HARMED ->
                missing.text("weighing", third.weighing(), PUBLIC_INTEREST_WEIGHED, "请写明对公共利益的权衡。");
        }
    }

    private void discretion(Discretion discretion) {
        switch (discretion.statute()) {
            case NOT_STATED -> missing.unless(false, "statute", AnswerRule.STATUTE, "请写明有没有法律、法规、规章规定该信息应当公开。");
            case ONE_SAYS_SO -> missing.unless(false, "statute", STATUTE_OPENS, "法律、法规、规章规定应当公开的，从其规定，不能不予公开。");
            case NONE_SAYS_SO ->
                missing.text("looked-at", discretion.lookedAt(), STATUTE_LOOKED_AT, "请写明查过哪些法律、法规、规章。");
        }
        switch (handling.subject()) {
            case ORDINARY -> {}
            case PUBLIC_HEALTH ->
                missing.text(
                        "leaders-reason",
                        discretion.leadersReason(),
                        PUBLIC_HEALTH,
                        "事关突发公共卫生事件的信息，除法律禁止公开的外都应当提供。确需不予公开的，请记录分管领导决定的理由。");
        }
    }
}
