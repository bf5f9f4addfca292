package org.mingtang.requests.letters;

import static org.mingtang.regulation.LetterPlace.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.LetterPlace;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.RequestLaw;
import org.mingtang.requests.answer.Answer;
import org.mingtang.requests.answer.Answer.*;
import org.mingtang.requests.answer.SearchRecord;
import org.mingtang.requests.answer.Supply;
import org.mingtang.requests.answer.Withholding;

/// Which letter tells an answer, and the words of the answer for its places.
final class AnswerPlaces {
    private static final String REGULATION = "《中华人民共和国政府信息公开条例》";

    private final RequestLaw law;

    AnswerPlaces(RequestLaw law) {
        this.law = law;
    }

    static LetterKind kind(Answer answer) {
        return switch (answer) {
            case NotHeld _ -> LetterKind.ANSWER_U1_NOT_HELD;
            case NotOurs _ -> LetterKind.ANSWER_U1_NOT_OURS;
            case AlreadyPublic _, Granted _, PartlyGranted _, Withheld _, SpecialRegister _, NeedsMaking _ ->
                only(answer.code());
            case StillUnclear _, Petition _, Repeated _, Publication _, ExcessiveWithoutReason _, Reissue _ ->
                only(answer.code());
            case LapsedCorrection _, LapsedPayment _, Otherwise _ -> only(answer.code());
        };
    }

    /// The letter of an outcome that has one only.
    static LetterKind only(OutcomeCode code) {
        return LetterKind.answers()
                .filter(kind -> kind.outcome().filter(code::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    Map<LetterPlace, String> of(Answer answer) {
        return switch (answer) {
            case AlreadyPublic(var way, var route) -> Map.of(WAY, way, ROUTE, route);
            case Granted(var supply) -> Map.of(SUPPLY, supply(supply));
            case PartlyGranted(var supply, var rest) ->
                Map.of(
                        SUPPLY,
                        supply(supply),
                        WITHHELD,
                        joined(rest.stream().map(this::rest).toList()));
            case Withheld(var withholding) -> withheld(withholding);
            case SpecialRegister(var special, var channel) -> Map.of(SPECIAL_LAW, special, CHANNEL, channel);
            case NotHeld(var searches) ->
                Map.of(
                        SEARCH,
                        joined(searches.stream().map(AnswerPlaces::search).toList()));
            case NotOurs(var reason, var agency) ->
                Map.of(
                        REASON,
                        reason,
                        RIGHT_AGENCY,
                        agency.map(right -> right.name() + "（联系方式：" + right.contact() + "）")
                                .orElse(""));
            case NeedsMaking(var reason) -> Map.of(REASON, reason);
            case StillUnclear(var asked, var corrected, var unclear) ->
                Map.of(
                        ASKED_ON,
                        ChineseDate.inDigits(asked),
                        CORRECTED_ON,
                        ChineseDate.inDigits(corrected),
                        UNCLEAR,
                        unclear);
            case Petition(var nature, var channel) -> Map.of(NATURE, nature, CHANNEL, channel);
            case Repeated(var registration, var letter, var _) ->
                Map.of(EARLIER_NUMBER, registration, EARLIER_LETTER, letter);
            case Publication(var where) -> Map.of(WHERE, where);
            case ExcessiveWithoutReason(var asked, var given, var reason) ->
                Map.of(ASKED_ON, asked.map(ChineseDate::inDigits).orElse(""), REASONS_GIVEN, given, REASON, reason);
            case Reissue(var letter, var reason) -> Map.of(EARLIER_LETTER, letter, REASON, reason);
            case LapsedCorrection(var asked, var limit) ->
                Map.of(ASKED_ON, ChineseDate.inDigits(asked), LIMIT, ChineseDate.inDigits(limit));
            case LapsedPayment(var noticed, var limit, var yuan) ->
                Map.of(
                        ASKED_ON,
                        ChineseDate.inDigits(noticed),
                        LIMIT,
                        ChineseDate.inDigits(limit),
                        FEE_AMOUNT,
                        yuan + "元");
            case Otherwise(var reason, var basis) -> Map.of(REASON, reason, ARTICLE, basis);
        };
    }

    private static String supply(Supply supply) {
        return switch (supply) {
            case Supply.Copies(var copies) ->
                joined(copies.stream()
                                .map(copy -> copy.name() + "（" + copy.form()
                                        + (copy.pages() > 0 ? "，" + copy.pages() + "页" : "") + "）")
                                .toList())
                        + (copies.isEmpty() ? "" : "，随本答复提供");
            case Supply.Access(var way, var route, var time) ->
                "请按下列方式获取（获取方式：" + Filling.plain(way) + "；获取途径：" + Filling.plain(route) + "；获取时间：" + Filling.plain(time)
                        + "）";
        };
    }

    /// The person who searched stays in the record; the letter names the department.
    private static String search(SearchRecord search) {
        return search.department() + "于" + ChineseDate.inDigits(search.on()) + "检索了" + search.where() + "，所用系统和目录为"
                + search.systems() + "，关键词为“" + search.words() + "”，结果为" + search.note();
    }

    private String rest(Withholding withholding) {
        String articles = String.join("，或者", law.outcome(withholding.code()).articles());
        return withholding.what() + "，根据" + REGULATION + articles + "不予公开（依据：" + withholding.article() + "），理由是"
                + withholding.why();
    }

    private static Map<LetterPlace, String> withheld(Withholding withholding) {
        var places = new EnumMap<LetterPlace, String>(LetterPlace.class);
        places.put(ARTICLE, withholding.article());
        places.put(REASON, withholding.why());
        places.put(WHY_NO_PART, withholding.whyNoPart());
        switch (withholding.weighed()) {
            case Withholding.NoException(var forbidding) -> places.put(FORBIDDING_LAW, forbidding);
            case Withholding.ThirdParty third -> {
                places.put(PARTY_OPINION, third.told());
                places.put(PUBLIC_INTEREST, third.weighing());
            }
            case Withholding.Discretion(var _, var lookedAt, var _) -> places.put(STATUTE, lookedAt + "，没有应当公开的规定");
        }
        return places;
    }

    private static String joined(List<String> texts) {
        return String.join("；", texts);
    }
}
