package org.mingtang.regulation;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rules of one pack, or of a pack laid over its base. What a pack does not say is empty.
///
/// @param withoutGrounds ids of grounds of the base that do not apply here
record PackRules(
        Map<PeriodKey, Period> periods,
        Map<ValueKey, Value> values,
        List<PublicationRule> publicationRules,
        List<AttributeRule> attributes,
        Map<ItemKind, Chain> chains,
        List<Separation> separations,
        List<Ground> grounds,
        Set<String> withoutGrounds,
        List<Category> categories,
        List<Column> columns,
        List<Topic> topics,
        List<String> genres,
        Map<String, NumberSeries> numbering,
        List<ReviewLevel> reviewLevels,
        Map<TermList, List<Term>> terms,
        Map<String, List<DatedCitation>> citations,
        RequestRules requests,
        Map<String, Position> positions) {

    /// The lists of a pack that are only named.
    enum TermList {
        REVIEW_CONTENTS("review-contents"),
        JUDGEMENTS("judgements"),
        EXEMPTIONS("identification-exemptions"),
        REPORT_UP_MATERIALS("report-up-materials"),
        CHANNELS("channels"),
        REQUEST_SUBJECTS("request-subjects");

        private final String key;

        TermList(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    List<Term> terms(TermList list) {
        return terms.getOrDefault(list, List.of());
    }
}
