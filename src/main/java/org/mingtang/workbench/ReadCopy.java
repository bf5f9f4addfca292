package org.mingtang.workbench;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingtang.documents.FindingKind;
import org.mingtang.documents.FindingReader;
import org.mingtang.documents.ReaderFinding;
import org.mingtang.documents.Reading;
import org.mingtang.privacy.Kept;

/// A copy as the machine reads it; a person decides what it means.
///
/// @param unreadable why it could not be read
record ReadCopy(Optional<String> unreadable, List<ReaderFinding> findings, List<String> notRead) {
    private static final int MOST_FINDINGS = 40;

    static ReadCopy of(ActCase at, Kept copy) {
        var bytes = at.tools().records().content(copy);
        return switch (at.tools().documents().read(bytes, copy.name())) {
            case Reading.Unreadable(var refusal) -> new ReadCopy(Optional.of(refusal.message()), List.of(), List.of());
            case Reading.Read read -> {
                var findings = new FindingReader(at.today())
                        .read(bytes, read)
                        .with(at.tools().documents().leaks(bytes, read.kind()));
                yield new ReadCopy(Optional.empty(), findings.findings(), findings.notRead());
            }
        };
    }

    /// What can go, each thing once with how often it stands there, in the order of the file.
    Map<String, Integer> deletable() {
        var things = new LinkedHashMap<String, Integer>();
        findings.stream()
                .filter(finding -> isDeletable(finding.kind()))
                .forEach(finding -> things.merge(key(finding), 1, Integer::sum));
        return things;
    }

    private static boolean isDeletable(FindingKind kind) {
        return switch (kind.sort()) {
            case NUMBER, CIRCUMSTANCE, MARK, CITED -> true;
            case FORWARDED, ANNOTATION, HIDDEN -> false;
        };
    }

    private static String key(ReaderFinding finding) {
        return finding.kind().code() + ":" + finding.text().replaceAll("\\s+", "");
    }

    private ReaderFinding first(String key) {
        return findings.stream()
                .filter(finding -> key(finding).equals(key))
                .findFirst()
                .orElseThrow();
    }

    FindingKind kind(String key) {
        return first(key).kind();
    }

    String text(String key) {
        return first(key).text();
    }

    boolean isPersonal(String key) {
        return kind(key).isPersonal();
    }

    String words(String key) {
        return told(first(key));
    }

    /// What stands beside the text, such as an author.
    List<String> hidden() {
        return findings.stream()
                .filter(finding -> finding.kind().sort() == FindingKind.Sort.HIDDEN)
                .map(ReaderFinding::text)
                .distinct()
                .limit(MOST_FINDINGS)
                .toList();
    }

    /// Everything, a line each.
    List<String> told() {
        if (unreadable.isPresent()) {
            return List.of("机器没有读出：" + unreadable.get());
        }
        var lines = findings.stream()
                .limit(MOST_FINDINGS)
                .map(ReadCopy::told)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        notRead.forEach(part -> lines.add("没有读出：" + part));
        if (findings.size() > MOST_FINDINGS) {
            lines.add("共 " + findings.size() + " 处，只列前 " + MOST_FINDINGS + " 处。");
        }
        return List.copyOf(lines);
    }

    private static String told(ReaderFinding finding) {
        return finding.kind().chinese() + "：“" + finding.text() + "”"
                + (finding.note().isEmpty() ? "" : "，" + finding.note());
    }
}
