package org.mingtang.secrecy.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingtang.documents.FindingKind;
import org.mingtang.documents.FindingReader.Findings;
import org.mingtang.documents.ReaderFinding;
import org.mingtang.documents.ReaderFinding.Beside;
import org.mingtang.documents.ReaderFinding.InText;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Journal;
import org.mingtang.journal.Journal.Act;
import org.mingtang.references.KnownDocuments;
import org.mingtang.regulation.ClauseId;
import org.mingtang.secrecy.reading.FoundItem.Decided;
import org.mingtang.secrecy.reading.FoundItem.Place;
import org.mingtang.secrecy.reading.ReadingFact.FindingDecided;
import org.mingtang.secrecy.reading.ReadingFact.FindingReopened;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the files of a case and keeps what people say of the findings.
@Component
public class MachineReadings {
    private final FileReadings files;
    private final FindingMemory memory;
    private final Journal journal;
    private final KnownDocuments known;

    MachineReadings(FileReadings files, FindingMemory memory, Journal journal, KnownDocuments known) {
        this.files = files;
        this.memory = memory;
        this.journal = journal;
        this.known = known;
    }

    /// Everything found, with what was said of it in this case, or by the unit in an earlier one.
    @Transactional
    public CaseReading of(CaseFiles files) {
        var salt = memory.salt(files.caseStream().value());
        var agencySalt = memory.salt(files.agency());
        var said = said(files);
        var remembered = memory.of(files.agency());
        var texts = new ArrayList<CaseReading.FileText>();
        var found = new LinkedHashMap<String, Gathered>();
        for (var file : files.files()) {
            var findings = this.files.read(file);
            texts.add(new CaseReading.FileText(file.hash(), file.name(), findings.text(), findings.notRead()));
            for (var finding : findings.findings()) {
                var key = Commitment.of(salt, finding.kind(), finding.text());
                found.computeIfAbsent(key, _ -> new Gathered(finding)).places.add(place(file, finding, findings));
            }
        }
        var standings = known.standings(found.values().stream()
                .filter(gathered -> gathered.isDocument())
                .map(gathered -> gathered.first.text())
                .toList());
        var items = found.entrySet().stream()
                .map(entry ->
                        entry.getValue().item(entry.getKey(), standings, decided(entry, said, remembered, agencySalt)))
                .toList();
        return new CaseReading(texts, items);
    }

    /// Writes down what a person says of a finding.
    ///
    /// @return empty when it is done, else why not, in Chinese
    @Transactional
    public Optional<String> decide(
            CaseFiles files, String key, FindingDecision decision, String reason, Actor actor, Instant at) {
        var item = find(files, key);
        if (item.isEmpty()) {
            return Optional.of("文件已经更换，这一处不在了。请看现在的发现。");
        }
        if (!FindingRules.choices(item.get()).contains(decision)) {
            return Optional.of("“" + item.get().kind().chinese() + "”不能作此处理，请另选。");
        }
        if (reason.codePointCount(0, reason.length()) > FindingRules.LONGEST_REASON) {
            return Optional.of("说明最多 " + FindingRules.LONGEST_REASON + " 字。");
        }
        write(files, item.get(), decision, reason, actor, at);
        return Optional.empty();
    }

    /// The same for every finding of a kind that nobody has decided yet.
    ///
    /// @return how many
    @Transactional
    public int decideRest(CaseFiles files, FindingKind kind, FindingDecision decision, Actor actor, Instant at) {
        var rest = of(files).items().stream()
                .filter(item -> item.kind() == kind && item.decided().isEmpty())
                .filter(item -> FindingRules.choices(item).contains(decision))
                .toList();
        rest.forEach(item -> write(files, item, decision, "", actor, at));
        return rest.size();
    }

    /// Takes a decision back, in the memory of the unit as well.
    ///
    /// @return whether there was one
    @Transactional
    public boolean reopen(CaseFiles files, String key, Actor actor, Instant at) {
        var item = find(files, key).filter(found -> found.decided().isPresent());
        item.ifPresent(found -> {
            append(files, new FindingReopened(found.kind(), key), actor, at);
            memory.forget(files.agency(), Commitment.of(memory.salt(files.agency()), found.kind(), found.text()));
        });
        return item.isPresent();
    }

    private Optional<FoundItem> find(CaseFiles files, String key) {
        return of(files).items().stream().filter(item -> item.key().equals(key)).findFirst();
    }

    private void write(
            CaseFiles files, FoundItem item, FindingDecision decision, String reason, Actor actor, Instant at) {
        append(files, new FindingDecided(item.kind(), item.key(), decision, reason), actor, at);
        var commitment = Commitment.of(memory.salt(files.agency()), item.kind(), item.text());
        if (FindingRules.isRemembered(item.kind(), decision)) {
            memory.remember(
                    files.agency(), item.kind(), commitment, new Decided(decision, reason, actor.name(), at, true));
        } else {
            memory.forget(files.agency(), commitment);
        }
    }

    private void append(CaseFiles files, ReadingFact fact, Actor actor, Instant at) {
        long last = journal.read(files.stream()).size();
        journal.append(files.stream(), last, actor, at, List.of(new Act(fact, List.of(new ClauseId("SEC-12")))));
    }

    private Map<String, Decided> said(CaseFiles files) {
        var said = new HashMap<String, Decided>();
        for (var entry : journal.read(files.stream())) {
            switch ((ReadingFact) entry.fact()) {
                case FindingDecided decided ->
                    said.put(
                            decided.commitment(),
                            new Decided(
                                    decided.decision(),
                                    decided.reason(),
                                    entry.actor().name(),
                                    entry.at(),
                                    false));
                case FindingReopened reopened -> said.remove(reopened.commitment());
            }
        }
        return said;
    }

    private static Optional<Decided> decided(
            Map.Entry<String, Gathered> found,
            Map<String, Decided> said,
            Map<String, Decided> remembered,
            byte[] agencySalt) {
        var here = Optional.ofNullable(said.get(found.getKey()));
        if (here.isPresent() || remembered.isEmpty()) {
            return here;
        }
        var first = found.getValue().first;
        return Optional.ofNullable(remembered.get(Commitment.of(agencySalt, first.kind(), first.text())));
    }

    private static Place place(CaseFiles.File file, ReaderFinding finding, Findings findings) {
        return switch (finding.place()) {
            case InText(int start, int end) ->
                new Place(file.hash(), "第 " + findings.block(start) + (findings.hasPages() ? " 页" : " 段"), start, end);
            case Beside(var part) -> new Place(file.hash(), part, -1, -1);
        };
    }

    /// One thing with its places as they come up.
    private static final class Gathered {
        private final ReaderFinding first;
        private final List<Place> places = new ArrayList<>();

        Gathered(ReaderFinding first) {
            this.first = first;
        }

        /// Whether it names a document that can be looked up.
        boolean isDocument() {
            return first.kind() == FindingKind.CITATION || first.kind() == FindingKind.FORWARDED;
        }

        FoundItem item(String key, Map<String, KnownDocuments.Standing> standings, Optional<Decided> said) {
            var standing = isDocument()
                    ? Optional.of(standings.getOrDefault(first.text(), KnownDocuments.Standing.UNKNOWN))
                    : Optional.<KnownDocuments.Standing>empty();
            var open = new FoundItem(
                    key,
                    first.kind(),
                    first.text(),
                    first.confidence(),
                    first.note(),
                    standing,
                    places,
                    Optional.empty());
            return said.filter(decided -> FindingRules.holds(decided.decision(), open))
                    .map(open::with)
                    .orElse(open);
        }
    }
}
