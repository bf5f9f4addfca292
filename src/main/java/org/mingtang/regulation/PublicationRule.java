package org.mingtang.regulation;

import java.util.List;

/// A law or regulation that sets another publication period than the general one (ACT-25).
///
/// @param name        what it is about, such as 行政许可和行政处罚决定
/// @param categories  ids of the statutory categories in which it can occur
/// @param countedFrom the act from which it counts, such as 决定作出之日
public record PublicationRule(
        String id, String name, List<String> categories, String countedFrom, Length length, Citation cite) {
    public PublicationRule {
        categories = List.copyOf(categories);
    }
}
