package org.mingtang.regulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// What one pack, or a pack laid over its base, says of answers to requests, of letters and fees. Where several
/// entries serve the same day, the first goes before the others; a local pack's stand before its base's.
record RequestRules(
        Map<OutcomeCode, OutcomeRule> outcomes,
        Map<RequestStage.Kind, RequestStage> stages,
        List<LetterTemplate> letters,
        List<RemedyText> remedyTexts,
        List<Tariff> tariffs,
        List<LetterWording> wordings) {

    /// A local pack's rules before those of its base; what has the same id replaces.
    static RequestRules laid(RequestRules base, RequestRules local) {
        var outcomes = new LinkedHashMap<>(base.outcomes);
        outcomes.putAll(local.outcomes);
        var stages = new EnumMap<RequestStage.Kind, RequestStage>(RequestStage.Kind.class);
        stages.putAll(base.stages);
        stages.putAll(local.stages);
        return new RequestRules(
                outcomes,
                stages,
                before(base.letters, local.letters, LetterTemplate::id),
                before(base.remedyTexts, local.remedyTexts, RemedyText::id),
                before(base.tariffs, local.tariffs, Tariff::id),
                before(base.wordings, local.wordings, LetterWording::word));
    }

    private static <T, K> List<T> before(Collection<T> base, Collection<T> local, Function<T, K> key) {
        var kept = new LinkedHashMap<K, T>();
        Stream.concat(local.stream(), base.stream()).forEach(entry -> kept.putIfAbsent(key.apply(entry), entry));
        return new ArrayList<>(kept.values());
    }
}
