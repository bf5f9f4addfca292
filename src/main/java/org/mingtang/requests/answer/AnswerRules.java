package org.mingtang.requests.answer;

import static org.mingtang.requests.answer.AnswerRule.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.mingtang.regulation.Law;
import org.mingtang.requests.Objection;
import org.mingtang.requests.answer.Answer.*;

/// An answer that lacks what it must hold is refused, every lack told at once (REQ-06, REQ-25, REQ-26, REQ-30). What a
/// refusal to disclose must hold stands in `WithholdingRules`, what a search must in `SearchRules`.
public final class AnswerRules {
    /// Longest text of one field, in characters.
    public static final int LONGEST = 2_000;

    private final Handling handling;
    private final Law law;
    private final Missing missing;

    private AnswerRules(Handling handling, Law law, Missing missing) {
        this.handling = handling;
        this.law = law;
        this.missing = missing;
    }

    /// Everything that is missing in one part; none where it may go into a letter.
    ///
    /// @param law the law of the day of the answer, whose grounds apply
    public static List<Objection> check(PartAnswer part, Handling handling, Law law) {
        var missing = new Missing(part.number());
        new AnswerRules(handling, law, missing).check(part.answer());
        return missing.found();
    }

    /// Everything that is missing in all parts, in their order.
    public static List<Objection> check(List<PartAnswer> parts, Handling handling, Law law) {
        var all = new ArrayList<Objection>();
        parts.forEach(part -> all.addAll(check(part, handling, law)));
        return all;
    }

    /// The name of a field of a part on the form, such as `part-2.why`.
    public static String field(int part, String name) {
        return "part-" + part + "." + name;
    }

    private void check(Answer answer) {
        switch (answer) {
            case AlreadyPublic(var way, var route) -> {
                missing.text("way", way, WAY, "请写明以什么方式主动公开，例如政府网站、政府公报。");
                missing.text("route", route, ROUTE, "请写明获取的途径，例如网页地址、公报期号。");
            }
            case Granted(var supply) -> supplied(supply);
            case PartlyGranted(var supply, var rest) -> partly(supply, rest);
            case Withheld(var withholding) -> withholdings().whole(withholding);
            case SpecialRegister(var special, var channel) -> {
                missing.text("law", special, SPECIAL_LAW, "请写明对该信息的获取另有规定的法律、行政法规。");
                missing.bounded("channel", channel);
            }
            case NotHeld(var searches) -> SearchRules.check(searches, handling, missing);
            case NotOurs(var reason, var agency) -> {
                missing.text("reason", reason, NOT_OURS, "请写明为什么不属于本机关负责公开。");
                agency.ifPresent(this::rightAgency);
            }
            case NeedsMaking(var reason) -> missing.text("reason", reason, MAKING, "请写明需要对现有信息作怎样的加工、分析。");
            case StillUnclear(var asked, var corrected, var unclear) -> {
                missing.text("unclear", unclear, UNCLEAR, "请写明补正后仍不明确的内容。");
                missing.unless(!corrected.isBefore(asked), "corrected", CORRECTED, "补正之日早于告知补正之日，请核对。");
            }
            case Petition(var nature, var channel) -> {
                missing.text("nature", nature, NATURE, "请写明属于信访、投诉、举报等哪一种。");
                missing.text("channel", channel, CHANNEL, "请写明申请人可以通过什么渠道提出。");
            }
            case Repeated repeated -> repeated(repeated);
            case Publication(var where) -> missing.text("where", where, WHERE, "请写明该出版物的获取途径。");
            case ExcessiveWithoutReason excessive -> excessive(excessive);
            case Reissue(var letter, var reason) -> {
                missing.text("letter", letter, REISSUED_LETTER, "请写明此前提供该信息的文号。");
                missing.text("reason", reason, REISSUE, "请写明为什么属于要求确认或者重新出具。");
            }
            case LapsedCorrection(var _, var limit) ->
                missing.unless(limit.isBefore(handling.on()), "limit", CORRECTION_STILL_OPEN, stillOpen("补正", limit));
            case LapsedPayment(var _, var limit, var yuan) -> {
                missing.unless(limit.isBefore(handling.on()), "limit", PAYMENT_STILL_OPEN, stillOpen("缴费", limit));
                missing.unless(yuan > 0, "yuan", AMOUNT, "没有应缴的费用，不能以逾期未缴费结案。");
            }
            case Otherwise(var reason, var basis) -> {
                missing.text("reason", reason, OTHER, "请写明作其他处理的理由。");
                missing.article("basis", basis, OTHER_BASIS, "请写明所依据的条款，写到条。");
            }
        }
    }

    private static String stillOpen(String what, LocalDate limit) {
        return what + "期限到 " + limit + " 才届满，还不能结案。";
    }

    private WithholdingRules withholdings() {
        return new WithholdingRules(handling, law, missing);
    }

    private void supplied(Supply supply) {
        switch (supply) {
            case Supply.Copies(var copies) -> {
                missing.unless(!copies.isEmpty(), "copies", COPIES, "请列出所提供的信息；不随答复提供的，写明获取的方式、途径和时间。");
                copies.forEach(copy -> {
                    missing.text("copies", copy.name(), COPY_NAME, "请写明所提供信息的名称。");
                    missing.text("form", copy.form(), COPY_FORM, "请写明提供的形式，例如纸质、电子数据。");
                });
            }
            case Supply.Access(var way, var route, var time) -> {
                missing.text("way", way, ACCESS_WAY, "请写明获取的方式。");
                missing.text("route", route, ACCESS_ROUTE, "请写明获取的途径。");
                missing.text("time", time, ACCESS_TIME, "请写明获取的时间。");
            }
        }
    }

    private void partly(Supply supply, List<Withholding> rest) {
        supplied(supply);
        missing.unless(!rest.isEmpty(), "rest", WITHHELD_REST, "请写明哪些部分不予公开；全部公开的，请改为予以公开。");
        rest.forEach(withholdings()::rest);
    }

    private void rightAgency(RightAgency agency) {
        missing.text("agency", agency.name(), RIGHT_AGENCY, "请写明负责公开的机关名称；不能确定的，请留空。");
        missing.text("agency-contact", agency.contact(), RIGHT_AGENCY_CONTACT, "请写明负责公开的机关的联系方式。");
    }

    private void repeated(Repeated repeated) {
        missing.text("registration", repeated.registration(), EARLIER_REQUEST, "请写明前次申请的登记编号。");
        missing.text("letter", repeated.letter(), EARLIER_LETTER, "请写明前次答复的文号。");
        missing.unless(
                repeated.enclosed().containsAll(EnumSet.allOf(Enclosure.class)),
                "enclosed",
                EARLIER_PAPERS,
                "请附上原申请材料和原告知书。");
    }

    private void excessive(ExcessiveWithoutReason excessive) {
        missing.unless(excessive.asked().isPresent(), "asked", REASONS_ASKED, "还没有请申请人说明理由，不能不予处理。请先发出说明理由告知书。");
        missing.text("given", excessive.given(), REASONS_GIVEN, "请写明申请人说明的理由；逾期没有说明的，写明这一情况。");
        missing.text("reason", excessive.reason(), REASONS_UNREASONABLE, "请写明为什么理由不合理。");
    }
}
