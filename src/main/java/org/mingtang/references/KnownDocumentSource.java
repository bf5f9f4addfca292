package org.mingtang.references;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a module knows of documents by itself; a bean each. The register asks them all.
public interface KnownDocumentSource {
    /// Everything known under these keys, in any order, with a number of statements that does not grow with the keys;
    /// a key may be answered several times.
    List<Sighting> findAll(Set<CitationKey> keys);

    /// Of several, one that is not public before one that is.
    default Optional<KnownDocument> find(CitationKey key) {
        return Sighting.decisive(findAll(Set.of(key))).map(Sighting::document);
    }

    /// A document as one source knows it.
    ///
    /// @param key   under which it was looked up
    /// @param where who knows it and from what, in Chinese, such as 本平台已公开
    record Sighting(CitationKey key, KnownDocument document, String where) {
        /// The one that counts: the first that is not public, else the first (SEC-14).
        static Optional<Sighting> decisive(List<Sighting> sightings) {
            return sightings.stream()
                    .filter(sighting -> !sighting.document().isPublic())
                    .findFirst()
                    .or(() -> sightings.stream().findFirst());
        }
    }
}
