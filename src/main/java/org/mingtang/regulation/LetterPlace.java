package org.mingtang.regulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A place in a letter's standard text that the case fills, written `{received-on}`.
public enum LetterPlace {
    UNIT("本机关名称"),
    CONTACT("本机关的联系方式"),
    APPLICANT("申请人"),
    REGISTRATION_NUMBER("登记编号"),
    RECEIVED_ON("收到申请之日"),
    CHANNEL_OF_REQUEST("提出申请的方式"),
    REQUESTED("申请内容"),
    UNCLEAR("不明确之处"),
    LIMIT("期限届满之日"),
    ASKED_ON("发出通知之日"),
    QUANTITY("数量或者频次"),
    DAYS("工作日数"),
    DUE("答复期限"),
    REASON("理由"),
    THIRD_PARTY("第三方"),
    AGENCY("机关、单位名称"),
    INFORMATION("所涉信息"),
    DISCLOSED("决定公开的内容"),
    OPINION("意见"),
    TASK("请求协助的事项"),
    FEE_METHOD("计费方式"),
    FEE_CALCULATION("费用的计算"),
    FEE_AMOUNT("金额"),
    FEE_PAYMENT("缴纳方式"),
    WAY("公开方式"),
    ROUTE("获取途径"),
    SUPPLY("所提供的信息，或者获取的方式、途径、时间"),
    WITHHELD("不予公开的部分及理由"),
    REMOVED("所提供的文件中遮盖的内容及理由"),
    ARTICLE("所依据的条款"),
    WHY_NO_PART("不能区分公开的理由"),
    FORBIDDING_LAW("禁止公开的法律、行政法规"),
    PARTY_OPINION("征求第三方意见的情况"),
    PUBLIC_INTEREST("对公共利益的权衡"),
    STATUTE("有无应当公开的规定"),
    SPECIAL_LAW("另有规定的法律、行政法规"),
    SEARCH("检索的情况"),
    RIGHT_AGENCY("负责公开的机关及联系方式"),
    CORRECTED_ON("补正之日"),
    NATURE("诉求的性质"),
    CHANNEL("反映诉求的渠道"),
    EARLIER_NUMBER("前次申请的登记编号"),
    EARLIER_LETTER("前次答复的文号"),
    WHERE("出版物的获取途径"),
    REASONS_GIVEN("申请人所述理由"),
    RECORD("记录的内容"),
    RESULT("处理结果"),
    DELIVERED("送达方式"),
    PAPERS("材料清单"),
    REVIEWS("各环节意见"),
    /// 本答复、本决定
    THIS_LETTER("本文书的称谓"),
    RECONSIDERATION_ORGAN("行政复议机关"),
    COURT("人民法院");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private final String chinese;

    LetterPlace(String chinese) {
        this.chinese = chinese;
    }

    /// What belongs there, for messages.
    public String chinese() {
        return chinese;
    }

    /// The word between the braces, such as `received-on`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<LetterPlace> of(String key) {
        return Stream.of(values()).filter(place -> place.key().equals(key)).findFirst();
    }

    /// The places of a paragraph, in order.
    public static List<LetterPlace> in(String paragraph) {
        return PLACE.matcher(paragraph)
                .results()
                .flatMap(found -> of(found.group(1)).stream())
                .toList();
    }

    /// The paragraph with its places filled. What is filled in is not looked at again.
    public static String fill(String paragraph, Function<LetterPlace, String> words) {
        return PLACE.matcher(paragraph)
                .replaceAll(found ->
                        Matcher.quoteReplacement(of(found.group(1)).map(words).orElse(found.group())));
    }

    /// What stands between braces and is no place, and braces without a partner.
    static List<String> unknown(String paragraph) {
        var unknown = new ArrayList<>(PLACE.matcher(paragraph)
                .results()
                .map(found -> found.group(1))
                .filter(key -> of(key).isEmpty())
                .toList());
        String rest = PLACE.matcher(paragraph).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            unknown.add(rest);
        }
        return unknown;
    }
}
