package org.mingtang.references;

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
        return find(citation)
                .map(known -> known.isPublic() ? Standing.PUBLIC : Standing.NOT_PUBLIC)
                .orElse(Standing.UNKNOWN);
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

        /// The word in JSON.
        public String code() {
            return code;
        }

        public String chinese() {
            return chinese;
        }
    }
}
