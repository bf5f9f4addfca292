package org.mingtang.regulation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A column of the site (上网分类). A column that takes no kind of item is a heading.
///
/// @param id         its key in addresses, such as `normative`
/// @param kinds      which items may be published in it (ACT-28)
/// @param categories ids of the statutory categories it shows
public record Column(String id, String name, Optional<String> parent, Set<ItemKind> kinds, List<String> categories) {
    public Column {
        kinds = Set.copyOf(kinds);
        categories = List.copyOf(categories);
    }

    public boolean accepts(ItemKind kind) {
        return kinds.contains(kind);
    }
}
