package org.mingtang.references;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where a citation is looked up.
public interface KnownDocuments {
    /// Nothing is known.
    KnownDocuments NONE = _ -> Optional.empty();

    /// @param citation a document number in any of the usual forms, or a title with or without 《》
    /// @return of several with one title, one that is not public before one that is
    Optional<KnownDocument> find(String citation);

    /// What is known of a citation.
    default Standing standing(String citation) {
        return Standing.of(find(citation));
    }

    /// What is known of many citations at once, each as it was written, in the order they came.
    default Map<String, Standing> standings(Collection<String> citations) {
        var standings = new LinkedHashMap<String, Standing>();
        citations.forEach(citation -> standings.computeIfAbsent(citation, this::standing));
        return standings;
    }

    /// What is known of a cited document.
    enum Standing {
        PUBLIC("public", "已公开"),
        NOT_PUBLIC("not-public", "未公开"),
        UNKNOWN("unknown", "未查到");

        private final String code;
        private final String chinese;

        Standing(String code, String chinese) {
            this.code = code;
            this.chinese = chinese;
        }

        static Standing of(Optional<KnownDocument> found) {
            return found.map(known -> known.isPublic() ? PUBLIC : NOT_PUBLIC).orElse(UNKNOWN);
        }

        /// The word in JSON.
        public String code() {
            return code;
        }

        public String chinese() {
            return chinese;
        }
    }
}
