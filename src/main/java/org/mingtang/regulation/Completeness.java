package org.mingtang.regulation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What a law must hold before anybody may work under it, whatever the district. Checked on the whole: a pack with all
/// its bases below it.
final class Completeness {
    /// In which a day can be counted from another without a calendar.
    private static final Set<Length.Unit> CALENDAR_UNITS =
            EnumSet.of(Length.Unit.DAYS, Length.Unit.MONTHS, Length.Unit.YEARS);

    private final PackRules rules;
    private final RulePack pack;
    private final List<PackProblem> problems = new ArrayList<>();

    private Completeness(PackRules rules, RulePack pack) {
        this.rules = rules;
        this.pack = pack;
    }

    static List<PackProblem> problems(PackRules rules, RulePack pack) {
        var completeness = new Completeness(rules, pack);
        completeness.numbers();
        completeness.chains();
        completeness.lists();
        return completeness.problems;
    }

    private void numbers() {
        for (var key : PeriodKey.NATIONAL) {
            if (!rules.periods().containsKey(key)) {
                missing("periods." + key, "缺少期限 " + key);
            } else if (!rules.periods().get(key).inForce().equals(InForce.WITH_ITS_PACK)) {
                missing("periods." + key, "期限 " + key + " 应当与规程包同时生效，不能另设起止日");
            }
        }
        var kept = rules.periods().get(PeriodKey.REQUEST_PERSONAL_DATA);
        if (kept != null && !CALENDAR_UNITS.contains(kept.length().unit())) {
            missing("periods." + PeriodKey.REQUEST_PERSONAL_DATA, "“" + kept.length() + "”应当以日、月或者年计");
        }
        for (var key : ValueKey.NATIONAL) {
            if (!rules.values().containsKey(key)) {
                missing("values." + key, "缺少参数 " + key);
            }
        }
        for (var key : List.of(
                ValueKey.REQUEST_WARNING,
                ValueKey.PUBLICATION_WARNING,
                ValueKey.REASSESSMENT_REQUESTS,
                ValueKey.REPORT_UP_WARNING,
                ValueKey.REVIEW_OPEN_WARNING)) {
            var value = rules.values().get(key);
            if (value != null && !value.text().matches("\\d{1,3}")) {
                missing("values." + key, "“" + value.text() + "”应当是 0 到 999 之间的整数");
            }
        }
        if (!rules.numbering().containsKey(NumberSeries.INDEX_NUMBER)) {
            missing("numbering." + NumberSeries.INDEX_NUMBER, "缺少索引号的编制格式");
        }
    }

    private void chains() {
        for (var kind : ItemKind.values()) {
            var chain = rules.chains().get(kind);
            if (chain == null) {
                missing("chains." + kind, "缺少" + kind.chinese() + "的办理流程");
            } else {
                floor(chain);
                climbs(chain);
            }
        }
    }

    /// SEC-01 and the two rules about people: no district's chain may be without these.
    private void floor(Chain chain) {
        String key = "chains." + chain.kind();
        var kinds = chain.stages().stream().map(Stage::kind).toList();
        if (kinds.isEmpty() || kinds.getFirst() != StageKind.DRAFT || kinds.getLast() != StageKind.PUBLISH) {
            missing(key, "流程应当从拟稿（DRAFT）开始，到发布（PUBLISH）为止");
        }
        for (var needed : List.of(StageKind.DRAFT, StageKind.SIGN, StageKind.SECRECY_REVIEW, StageKind.PUBLISH)) {
            var stages = chain.stages().stream()
                    .filter(stage -> stage.kind() == needed)
                    .toList();
            if (stages.size() != 1 || stages.getFirst().when() != StageCondition.ALWAYS) {
                missing(key, "流程应当有且只有一个“" + needed.chinese() + "”（" + needed + "）环节，并且不附条件");
            }
        }
        var ids = chain.stages().stream().map(Stage::id).collect(Collectors.toSet());
        if (ids.size() < chain.stages().size()) {
            missing(key, "同一流程中环节标识不能重复");
        }
    }

    /// SEC-02: a chain that asked a higher level first would never end.
    private void climbs(Chain chain) {
        int last = -1;
        for (var level : rules.reviewLevels()) {
            for (int i = 0; i < chain.stages().size(); i++) {
                var stage = chain.stages().get(i);
                if (stage.role() == level.role() && StageKind.REVIEWING.contains(stage.kind())) {
                    if (i < last) {
                        missing(
                                "review-levels." + level.id(),
                                "“" + level.name() + "”在" + chain.kind().chinese() + "的流程中先于它下面的一级签署，次序应当一致");
                    }
                    last = i;
                    break;
                }
            }
        }
    }

    private void lists() {
        for (var attribute :
                List.of(DisclosureAttribute.PROACTIVE, DisclosureAttribute.ON_REQUEST, DisclosureAttribute.NON)) {
            if (rules.attributes().stream().noneMatch(rule -> rule.attribute() == attribute)) {
                missing("attributes", "缺少公开属性“" + attribute.chinese() + "”（" + attribute + "）");
            }
        }
        if (rules.attributes().stream()
                        .map(AttributeRule::annotation)
                        .distinct()
                        .count()
                < rules.attributes().size()) {
            missing("attributes", "两种公开属性不能用同一个附注");
        }
        if (rules.grounds().stream().noneMatch(ground -> ground.effect() == Ground.Effect.MUST)) {
            missing("grounds", "缺少不得公开（MUST）的情形");
        }
        if (rules.topics().isEmpty()) {
            missing("topics", "缺少主题分类");
        }
        if (rules.genres().isEmpty()) {
            missing("genres", "缺少体裁分类");
        }
        var categories = rules.categories().stream().map(Category::id).collect(Collectors.toSet());
        rules.publicationRules()
                .forEach(rule -> known("publication-rules." + rule.id(), rule.categories(), categories));
        columns(categories);
    }

    private void columns(Set<String> categories) {
        var above = new HashSet<String>();
        for (var column : rules.columns()) {
            String key = "columns." + column.id();
            column.parent()
                    .filter(parent -> !above.contains(parent))
                    .ifPresent(parent -> missing(key, "上级栏目“" + parent + "”应当写在本栏目之前"));
            above.add(column.id());
            known(key, column.categories(), categories);
        }
        for (var kind : ItemKind.values()) {
            if (rules.columns().stream().noneMatch(column -> column.accepts(kind))) {
                missing("columns", "没有可以发布" + kind.chinese() + "（" + kind + "）的栏目");
            }
        }
    }

    private void known(String key, List<String> named, Set<String> categories) {
        for (var category : named) {
            if (!categories.contains(category)) {
                missing(key, "没有“" + category + "”这一法定公开类别");
            }
        }
    }

    private void missing(String key, String message) {
        Map<String, Position> positions = rules.positions();
        var head = pack.head();
        problems.add(Objects.requireNonNullElse(positions.get(key), new Position(head.file(), head.line(), key))
                .problem(message));
    }
}
