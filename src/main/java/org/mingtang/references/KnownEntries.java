package org.mingtang.references;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.regulation.DisclosureAttribute;

/// The entries of the register, for pages and exports.
public interface KnownEntries {
    List<KnownEntry> list(Query query);

    /// How many a query finds, whatever its page.
    long count(Query query);

    Optional<KnownEntry> find(UUID id);

    /// Every state an entry was in, the newest first.
    List<KnownEntry.Change> history(UUID id);

    /// @param text      part of number or title, brackets and quotation marks of any sort; empty for all
    /// @param attribute empty for all
    /// @param page      from 1
    /// @param size      entries a page, 1 to 100 000
    record Query(String text, Optional<DisclosureAttribute> attribute, Shelf shelf, Sort sort, int page, int size) {
        public Query {
            if (page < 1 || size < 1 || size > 100_000) {
                throw new IllegalArgumentException(
                        "page " + page + " of " + size + " (expected: page >= 1, size 1 to 100000)");
            }
        }
    }

    /// Which entries are meant.
    enum Shelf {
        STANDING("在库"),
        REMOVED("已移除");

        private final String chinese;

        Shelf(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    enum Sort {
        CHANGED("最近变动"),
        NUMBER("文号"),
        TITLE("标题");

        private final String chinese;

        Sort(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
