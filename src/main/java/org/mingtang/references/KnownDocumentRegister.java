package org.mingtang.references;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingtang.references.KnownDocumentSource.Sighting;
import org.springframework.stereotype.Component;

/// Looks citations up: first in the entries of the register, then in what every module knows by itself. Of answers that
/// contradict each other the one that is not public counts (SEC-13, SEC-14).
@Component
public class KnownDocumentRegister implements KnownDocuments {
    private final KnownDocumentTable table;
    private final List<KnownDocumentSource> sources;

    KnownDocumentRegister(KnownDocumentTable table, List<KnownDocumentSource> sources) {
        this.table = table;
        this.sources = List.copyOf(sources);
    }

    @Override
    public Optional<KnownDocument> find(String citation) {
        return Sighting.decisive(sightings(citation)).map(Sighting::document);
    }

    /// Everything that is known of a citation, the entries of the register first.
    public List<Sighting> sightings(String citation) {
        return CitationKey.of(citation).map(key -> ask(Set.of(key))).orElse(List.of());
    }

    /// As one by one, with a number of statements that does not grow with the citations.
    @Override
    public Map<String, Standing> standings(Collection<String> citations) {
        var found = findAll(citations);
        var standings = new LinkedHashMap<String, Standing>();
        citations.forEach(citation -> standings.put(citation, Standing.of(Optional.ofNullable(found.get(citation)))));
        return standings;
    }

    /// What is known of many citations at once, each as it was written; what is not known is missing.
    public Map<String, KnownDocument> findAll(Collection<String> citations) {
        var keys = new LinkedHashMap<String, CitationKey>();
        citations.forEach(citation -> CitationKey.of(citation).ifPresent(key -> keys.put(citation, key)));
        var sightings = ask(Set.copyOf(keys.values())).stream().collect(Collectors.groupingBy(Sighting::key));
        var found = new LinkedHashMap<String, KnownDocument>();
        keys.forEach((citation, key) -> Sighting.decisive(sightings.getOrDefault(key, List.of()))
                .ifPresent(sighting -> found.put(citation, sighting.document())));
        return found;
    }

    private List<Sighting> ask(Set<CitationKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var sightings = new ArrayList<>(table.findAll(keys));
        sources.forEach(source -> sightings.addAll(source.findAll(keys)));
        return sightings;
    }
}
