package org.mingtang.regulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingtang.regulation.LocalRuleLoosensLaw.Loosening;

/// Lays a local pack over the law of its base. A local pack may add and tighten; where it takes back what the base
/// demands, that is noted, and the base stands.
///
/// Chains, columns, topics and review levels are replaced as a whole where the local pack has any; all else is merged
/// entry by entry.
final class Overlay {
    private final PackRules base;
    private final RulePack pack;
    private final PackRules local;
    private final List<PackProblem> problems = new ArrayList<>();
    private final List<Loosening> loosenings = new ArrayList<>();

    Overlay(PackRules base, RulePack pack) {
        this.base = base;
        this.pack = pack;
        this.local = pack.rules();
    }

    List<PackProblem> problems() {
        return problems;
    }

    List<Loosening> loosenings() {
        return loosenings;
    }

    PackRules laid() {
        var separations = new ArrayList<>(base.separations());
        local.separations().stream()
                .filter(separation -> base.separations().stream().noneMatch(separation::separatesSame))
                .forEach(separations::add);
        var chains = new LinkedHashMap<>(base.chains());
        chains.putAll(local.chains());
        var citations = new LinkedHashMap<>(base.citations());
        citations.putAll(local.citations());
        var numbering = new LinkedHashMap<>(base.numbering());
        numbering.putAll(local.numbering());
        var terms = new LinkedHashMap<PackRules.TermList, List<Term>>();
        for (var list : PackRules.TermList.values()) {
            terms.put(list, merged(base.terms(list), local.terms(list), Term::id, (_, own) -> own));
        }
        var positions = new LinkedHashMap<>(base.positions());
        positions.putAll(local.positions());
        return new PackRules(
                periods(),
                values(),
                merged(base.publicationRules(), local.publicationRules(), PublicationRule::id, this::tightened),
                merged(base.attributes(), local.attributes(), AttributeRule::attribute, this::tightened).stream()
                        .sorted(Comparator.comparing(AttributeRule::attribute))
                        .toList(),
                chains,
                separations,
                grounds(),
                Set.of(),
                merged(base.categories(), local.categories(), Category::id, (_, own) -> own),
                replaced(base.columns(), local.columns()),
                replaced(base.topics(), local.topics()),
                Stream.concat(base.genres().stream(), local.genres().stream())
                        .distinct()
                        .toList(),
                numbering,
                replaced(base.reviewLevels(), local.reviewLevels()),
                terms,
                citations,
                requests(),
                positions);
    }

    private Map<PeriodKey, Period> periods() {
        var periods = new TreeMap<>(base.periods());
        local.periods().forEach((key, own) -> periods.merge(key, own, this::tightened));
        return periods;
    }

    private Period tightened(Period law, Period own) {
        if (!law.allows(own.length())) {
            loosens(
                    "periods." + own.key(),
                    own.cite(),
                    law.cite(),
                    own.length() + "，上位规定为 " + law.length() + "，" + law.bound().chinese());
            return law;
        }
        if (!own.inForce().equals(InForce.WITH_ITS_PACK)) {
            problems.add(at("periods." + own.key()).problem("上位规定的期限只能整体收紧，不能另设起止日"));
        }
        return new Period(
                own.key(),
                own.length(),
                law.bound(),
                own.cite(),
                own.clause().or(law::clause),
                own.decidedBy().or(law::decidedBy),
                law.inForce());
    }

    private PublicationRule tightened(PublicationRule law, PublicationRule own) {
        boolean longer = own.length().unit() != law.length().unit()
                || own.length().count() > law.length().count();
        if (longer || !own.categories().containsAll(law.categories())) {
            loosens(
                    "publication-rules." + own.id(),
                    own.cite(),
                    law.cite(),
                    own.length() + "，上位规定为 " + law.length() + "，只能缩短，且不得减少适用类别");
            return law;
        }
        return own;
    }

    private AttributeRule tightened(AttributeRule law, AttributeRule own) {
        if (law.needsColumn() && !own.needsColumn()
                || law.needsReason() && !own.needsReason()
                || law.officeCheck() && !own.officeCheck()) {
            loosens(
                    "attributes." + own.attribute(),
                    own.cite(),
                    law.cite(),
                    "取消了上位规定对“" + own.attribute().chinese() + "”的要求");
            return law;
        }
        return own;
    }

    private Map<ValueKey, Value> values() {
        var values = new TreeMap<>(base.values());
        local.values().forEach((key, own) -> values.merge(key, own, (law, _) -> chosen(law, own)));
        return values;
    }

    private Value chosen(Value law, Value own) {
        if (!law.oneOf().isEmpty() && !law.oneOf().contains(own.text())) {
            problems.add(at("values." + own.key())
                    .problem("“" + own.text() + "”不在上位规程的可选值之内：" + String.join("、", law.oneOf())));
            return law;
        }
        return new Value(own.key(), own.text(), law.oneOf(), own.cite());
    }

    /// The rows of the annual report and the fees are the same everywhere.
    private RequestRules requests() {
        local.requests().outcomes().forEach((code, own) -> {
            var law = base.requests().outcomes().get(code);
            if (law != null && law.row() != own.row()) {
                problems.add(at("outcomes." + code)
                        .problem("年报的统计口径全国统一，“" + own.name() + "”应当计入 "
                                + law.row().key()));
            }
        });
        local.requests().stages().forEach((kind, own) -> {
            var law = base.requests().stages().get(kind);
            if (law != null && law.when() == RequestStage.When.ALWAYS && own.when() == RequestStage.When.ASKED) {
                loosens("request-stages." + kind, own.cite(), law.cite(), "不是每件都要“" + own.name() + "”");
            }
        });
        local.requests()
                .tariffs()
                .forEach(own -> problems.add(at("tariffs." + own.id()).problem("信息处理费的标准由国家规定，本地规程不能另设")));
        return RequestRules.laid(base.requests(), local.requests());
    }

    private List<Ground> grounds() {
        var kept = new ArrayList<Ground>();
        for (var ground : base.grounds()) {
            if (!local.withoutGrounds().contains(ground.id())) {
                kept.add(ground);
            } else if (ground.effect() != Ground.Effect.MAY) {
                kept.add(ground);
                loosens(
                        "without-grounds",
                        new Citation(pack.title(), Citation.Mark.READ),
                        ground.cite(),
                        "“" + ground.name() + "”是" + ground.effect().chinese() + "的情形，不能去掉");
            }
        }
        for (var id : local.withoutGrounds()) {
            if (base.grounds().stream().noneMatch(ground -> ground.id().equals(id))) {
                problems.add(at("without-grounds").problem("上位规程中没有“" + id + "”这一情形"));
            }
        }
        return merged(kept, local.grounds(), Ground::id, (law, own) -> {
            if (law.effect() == own.effect()) {
                return own.outcome().isPresent() ? own : own.countedAs(law.outcome());
            }
            loosens(
                    "grounds." + own.id(),
                    own.cite(),
                    law.cite(),
                    "“" + own.name() + "”改成了" + own.effect().chinese() + "，上位规定为"
                            + law.effect().chinese());
            return law;
        });
    }

    private void loosens(String key, Citation own, Citation law, String what) {
        var problem = at(key).problem("本地规定不得宽于上位规定：" + own.text() + "定为" + what + "（" + law.text() + "）");
        problems.add(problem);
        loosenings.add(new Loosening(problem, own, law));
    }

    private Position at(String key) {
        var head = pack.head();
        return Objects.requireNonNullElse(local.positions().get(key), new Position(head.file(), head.line(), key));
    }

    private static <T> List<T> replaced(List<T> base, List<T> local) {
        return local.isEmpty() ? base : local;
    }

    private static <T, K> List<T> merged(
            Collection<T> base, Collection<T> local, Function<T, K> key, BinaryOperator<T> both) {
        var merged = new LinkedHashMap<K, T>();
        base.forEach(entry -> merged.put(key.apply(entry), entry));
        local.forEach(entry -> merged.merge(key.apply(entry), entry, both));
        return List.copyOf(merged.values());
    }
}
