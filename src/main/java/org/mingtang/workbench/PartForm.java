package org.mingtang.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.Ground;
import org.mingtang.requests.EarlierRequests.Answered;
import org.mingtang.requests.answer.Answer.Enclosure;
import org.mingtang.requests.answer.AnswerRules;
import org.mingtang.requests.answer.Withholding;
import org.mingtang.requests.application.Likeness;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.clock.Consulted;

/// The inputs for the answer to one requested part: the outcome first, then what that outcome must hold.
final class PartForm {
    static final String OUTCOME = "outcome";

    private final ActCase at;
    private final int part;
    private final boolean direct;

    PartForm(ActCase at, int part, boolean direct) {
        this.at = at;
        this.part = part;
        this.direct = direct;
    }

    /// The input's name, as objections to the part name it.
    String name(String field) {
        return AnswerRules.field(part, field);
    }

    ActForm.Block block() {
        var fields = new ArrayList<ActField>();
        var kind = AnswerKind.of(at.sheet(), name(OUTCOME));
        fields.add(ActField.text(name("what-is-asked"), "这一项申请的是").standing(at.asked(part)));
        var outcome = ActField.choice(name(OUTCOME), "答复类型", List.of())
                .among(AnswerKind.groups(direct, at.law().requests()))
                .hint(kind.isPresent() ? "" : "选好之后按“显示要填的内容”。");
        fields.add(
                kind.isPresent()
                        ? outcome
                        : at.parts() == 1 ? outcome.and("parts", "main-part") : outcome.and("parts"));
        kind.ifPresent(chosen -> fields.addAll(of(chosen)));
        var notes = kind.map(this::notes).orElse(List.of());
        return new ActForm.Block(at.parts() == 1 ? "答复" : "第 " + part + " 项", notes, List.of(), fields);
    }

    private List<ActField> of(AnswerKind kind) {
        return switch (kind) {
            case G1 ->
                List.of(
                        text("way", "公开方式").hint("如政府网站、政府公报。"),
                        text("route", "获取途径").hint("网页地址、公报期号。"));
            case G2 -> supply();
            case P1 -> Stream.concat(supply().stream(), rest().stream()).toList();
            case N1, N2, N3, N4, N5, N6, N7 -> whole(kind);
            case N8 -> List.of(text("law", "另有规定的法律、行政法规"), text("channel", "到哪里查询（可不填）"));
            case U1_NOT_HELD -> List.of();
            case U1_NOT_OURS ->
                List.of(
                        longText("reason", "为什么不由本机关负责公开"),
                        text("agency", "负责公开的机关（不能确定的不填）"),
                        text("agency-contact", "该机关的联系方式"));
            case U2 -> List.of(longText("reason", "需要怎样加工、分析"));
            case U3 -> List.of(longText("unclear", "补正后仍不明确的内容").and(name("corrected")));
            case X1 -> List.of(text("nature", "属于哪一种").hint("如信访、投诉、举报。"), text("channel", "可以通过什么渠道提出"));
            case X2 ->
                List.of(
                        before(text("registration", "前次申请的登记编号"), Answered::registration),
                        before(text("letter", "前次答复的文号"), Answered::letter),
                        ActField.ticks(name("enclosed"), "随本答复附上", Choice.of(Enclosure.values(), Enclosure::chinese))
                                .hint("写进告知书；用印时附上，和告知书一起送达。"));
            case X3 -> List.of(text("where", "该出版物的获取途径"));
            case X4 ->
                List.of(
                        longText("given", "申请人说明的理由")
                                .standing(at.last(CaseFact.ReasonsCame.class)
                                        .map(came -> at.text(came.commitment()))
                                        .orElse(""))
                                .and(name("asked")),
                        longText("reason", "为什么理由不合理"));
            case X5 -> List.of(text("letter", "此前提供该信息的文号"), longText("reason", "为什么属于要求确认或者重新出具"));
            case O3 ->
                List.of(longText("reason", "作其他处理的理由"), text("basis", "依据的条款").hint("写到条。"));
        };
    }

    private List<String> notes(AnswerKind kind) {
        return switch (kind) {
            case U1_NOT_HELD -> {
                var searches = searches(at, part);
                yield searches.isEmpty()
                        ? List.of("还没有“没有找到”的检索记录。请先登记检索，再答复信息不存在。")
                        : searches.stream()
                                .map(search ->
                                        "检索记录：" + search.unit() + "查了" + search.where() + "，检索词“" + search.words()
                                                + "”，系统“" + search.systems() + "”，检索人" + search.by() + "，没有找到。")
                                .toList();
            }
            case U3 ->
                at.last(CaseFact.Corrected.class)
                        .map(came -> List.of("补正的内容（" + Formats.date(came.on()) + "）：" + at.text(came.commitment())))
                        .orElse(List.of("还没有告知补正、收到补正。"));
            case G1, G2, P1, N1, N2, N3, N4, N5, N6, N7, N8, U1_NOT_OURS, U2, X1, X2, X3, X4, X5, O3 -> List.of();
        };
    }

    /// The searches that found nothing, for this part or for all.
    static List<CaseFact.Searched> searches(ActCase at, int part) {
        return at.facts(CaseFact.Searched.class).stream()
                .filter(search -> !search.found() && (search.part() == 0 || search.part() == part))
                .toList();
    }

    private List<ActField> supply() {
        var fields = new ArrayList<ActField>();
        fields.add(ActField.radio(
                        name("supply"),
                        "怎样提供",
                        List.of(new Choice("copies", "随告知书提供文件"), new Choice("access", "告知获取的方式、途径和时间")))
                .standing("copies"));
        if (at.sheet().text(name("supply")).equals("access")) {
            fields.add(text("way", "方式").hint("如查阅、抄录、复制。"));
            fields.add(text("route", "途径").hint("如县档案馆查阅室。"));
            fields.add(text("time", "时间").hint("如工作日 9 时至 17 时。"));
            return fields;
        }
        for (int row = 1; row <= copies(); row++) {
            boolean more =
                    row > 1 && at.sheet().text(name("copies" + suffix(row))).isEmpty();
            fields.add(text("copies" + suffix(row), more ? "另一个文件（没有则不填）" : "文件名称"));
            fields.add(ActField.number(name("pages" + suffix(row)), "页数", 0).hint("没有页的填 0。"));
            fields.add(text("form" + suffix(row), "形式")
                    .standing(at.application().form().chinese()));
        }
        return fields;
    }

    private int copies() {
        return rows("copies");
    }

    /// As many rows as are filled in, at least one; one more each time the form is shown again.
    private int rows(String first) {
        int filled = (int) IntStream.rangeClosed(1, 49)
                .takeWhile(row -> !at.sheet().text(name(first + suffix(row))).isEmpty())
                .count();
        return filled == 0 || at.sheet().has(RequestActController.SHOW) ? filled + 1 : filled;
    }

    /// Of the second row of a kind and those after it; the first bears the name of the objections.
    static String suffix(int row) {
        return row == 1 ? "" : "-" + row;
    }

    private List<ActField> whole(AnswerKind kind) {
        var grounds = at.law().grounds().stream()
                .filter(ground -> ground.outcome().equals(Optional.of(kind.code())))
                .toList();
        var fields = new ArrayList<ActField>();
        fields.add(ground("", grounds, "情形"));
        var chosen = chosen("", grounds);
        chosen.ifPresent(ground -> fields.addAll(why("", ground)));
        fields.add(longText("why-no-part", "为什么不能区分处理、提供其中可以公开的内容"));
        chosen.ifPresent(ground -> fields.addAll(weighed("", ground)));
        return fields;
    }

    /// What is kept back of a part of which the rest is given: one withholding, and room for another once it is named.
    private List<ActField> rest() {
        var grounds = at.law().grounds().stream()
                .filter(ground -> ground.outcome().isPresent())
                .toList();
        var fields = new ArrayList<ActField>();
        for (int row = 1; row <= withholdings(); row++) {
            var suffix = suffix(row);
            fields.add(longText("what" + suffix, row == 1 ? "不予公开的是哪些内容" : "另外不予公开的内容（没有则不填）")
                    .and(name("rest")));
            fields.add(ground(suffix, grounds, "不予公开的情形"));
            var chosen = chosen(suffix, grounds);
            chosen.ifPresent(ground -> fields.addAll(why(suffix, ground)));
            chosen.ifPresent(ground -> fields.addAll(weighed(suffix, ground)));
        }
        return fields;
    }

    private int withholdings() {
        return rows("what");
    }

    private ActField ground(String suffix, List<Ground> grounds, String label) {
        var field = ActField.choice(
                name("ground" + suffix),
                label,
                grounds.stream()
                        .map(ground -> new Choice(ground.id(), ground.name()))
                        .toList());
        return chosen(suffix, grounds).isPresent()
                ? field
                : field.hint("选好之后按“显示要填的内容”。").and(name("article" + suffix), name("why" + suffix));
    }

    private Optional<Ground> chosen(String suffix, List<Ground> grounds) {
        var typed = at.sheet().text(name("ground" + suffix));
        return grounds.size() == 1 && typed.isEmpty()
                ? Optional.of(grounds.getFirst())
                : grounds.stream().filter(ground -> ground.id().equals(typed)).findFirst();
    }

    /// Asked once the ground is chosen: its article is then proposed.
    private List<ActField> why(String suffix, Ground ground) {
        return List.of(
                text("article" + suffix, "依据的条款")
                        .standing(inFull(ground.cite().text()))
                        .hint("写到条。"),
                longText("why" + suffix, "不予公开的理由"));
    }

    private static String inFull(String cite) {
        return cite.startsWith("条例") ? "《中华人民共和国政府信息公开条例》" + cite.substring(2) : cite;
    }

    private List<ActField> weighed(String suffix, Ground ground) {
        return switch (ground.effect()) {
            case MUST ->
                ground.id().equals("FORBIDDEN_BY_LAW")
                        ? List.of(text("law" + suffix, "禁止公开的法律、行政法规").hint("规章和其他文件不能作依据。"))
                        : List.of();
            case UNLESS_CONSENT_OR_PUBLIC_INTEREST ->
                List.of(
                        ActField.choice(
                                        name("opinion" + suffix),
                                        "第三方的意见",
                                        choices(Withholding.Opinion.values(), PartForm::chinese))
                                .standing(said().name()),
                        longText("told" + suffix, "征求意见的情况").standing(told()).hint("日期和答复；没有征求的，写明理由。写进告知书，不写第三方的名称。"),
                        ActField.choice(
                                name("interest" + suffix),
                                "不公开是否会对公共利益造成重大影响",
                                choices(Withholding.PublicInterest.values(), PartForm::chinese)),
                        longText("weighing" + suffix, "对公共利益的权衡"));
            case MAY ->
                List.of(
                        ActField.choice(
                                name("statute" + suffix),
                                "有没有法律、法规、规章规定应当公开",
                                choices(Withholding.Statute.values(), PartForm::chinese)),
                        text("looked-at" + suffix, "查过哪些法律、法规、规章"),
                        longText("leaders-reason" + suffix, "分管领导决定的理由（事关突发公共卫生事件的必填）"));
        };
    }

    /// With the numbers of what the applicant was answered before; both of the one that asks the same are proposed.
    private ActField before(ActField field, Function<Answered, String> number) {
        var answered = at.tools().earlier().answered(at.view());
        var choices = answered.stream()
                .map(earlier ->
                        new Choice(number.apply(earlier), earlier.likeness().chinese()))
                .toList();
        var proposed = answered.stream()
                .filter(earlier -> earlier.likeness() == Likeness.SAME)
                .findFirst()
                .map(number)
                .orElse("");
        return choices.isEmpty()
                ? field
                : field.among(List.of(new ActField.Group("", choices))).standing(proposed);
    }

    private static <E extends Enum<E>> List<Choice> choices(
            E[] values, java.util.function.Function<E, String> chinese) {
        return Choice.of(values, chinese).stream()
                .filter(choice -> !choice.label().isEmpty())
                .toList();
    }

    private static String chinese(Withholding.Opinion opinion) {
        return switch (opinion) {
            case NOT_STATED -> "";
            case OBJECTS -> "不同意公开";
            case SILENT -> "逾期没有答复";
            case NOT_ASKED -> "没有征求";
            case CONSENTS -> "同意公开";
        };
    }

    private static String chinese(Withholding.PublicInterest interest) {
        return switch (interest) {
            case NOT_STATED -> "";
            case NOT_GRAVELY_HARMED -> "不会";
            case GRAVELY_HARMED -> "会";
        };
    }

    private static String chinese(Withholding.Statute statute) {
        return switch (statute) {
            case NOT_STATED -> "";
            case NONE_SAYS_SO -> "没有";
            case ONE_SAYS_SO -> "有";
        };
    }

    private Optional<CaseFact.OpinionAsked> thirdParty() {
        return at.last(CaseFact.OpinionAsked.class).filter(asked -> asked.whom().kind() == Consulted.Kind.THIRD_PARTY);
    }

    private Optional<CaseFact.OpinionCame> answer() {
        return thirdParty()
                .flatMap(asked -> at.facts(CaseFact.OpinionCame.class).stream()
                        .filter(came -> came.whom().equals(asked.whom()))
                        .reduce((_, later) -> later));
    }

    private Withholding.Opinion said() {
        return thirdParty().isEmpty()
                ? Withholding.Opinion.NOT_STATED
                : answer().map(came -> came.consents() ? Withholding.Opinion.CONSENTS : Withholding.Opinion.OBJECTS)
                        .orElse(Withholding.Opinion.SILENT);
    }

    /// What the case knows of it, without a name.
    private String told() {
        return thirdParty()
                .map(asked -> "本机关于" + Formats.date(asked.on()) + "征求第三方意见，"
                        + answer().map(came ->
                                        "第三方于" + Formats.date(came.on()) + "答复" + (came.consents() ? "同意公开" : "不同意公开"))
                                .orElse("第三方逾期没有答复"))
                .orElse("");
    }

    private ActField text(String field, String label) {
        return ActField.text(name(field), label);
    }

    private ActField longText(String field, String label) {
        return ActField.longText(name(field), label);
    }
}
