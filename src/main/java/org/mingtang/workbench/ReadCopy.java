package org.mingtang.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.mingtang.documents.FindingKind;
import org.mingtang.documents.FindingReader;
import org.mingtang.documents.ReaderFinding;
import org.mingtang.documents.ReaderFinding.InText;
import org.mingtang.documents.Reading;
import org.mingtang.privacy.Kept;

/// A copy as the machine reads it; a person decides what it means.
///
/// @param unreadable why it could not be read
/// @param notRead    parts of it that were not read, in Chinese
record ReadCopy(
        Kept copy, Optional<String> unreadable, String text, List<ReaderFinding> findings, List<String> notRead) {
    private static final String UNREAD = "机器没有读的部分";

    /// Something that the machine found, or did not read, once for all places where it stands.
    ///
    /// @param times how often it stands there
    record Thing(FindingKind kind, String text, String note, int times) {
        /// What can go without the rest of the file.
        boolean isDeletable() {
            return switch (kind.sort()) {
                case NUMBER, CIRCUMSTANCE, MARK, CITED -> true;
                case FORWARDED, ANNOTATION, HIDDEN -> false;
            };
        }

        boolean isHidden() {
            return kind.sort() == FindingKind.Sort.HIDDEN;
        }

        String chinese() {
            return kind.chinese() + "：“" + text + "”" + (note.isEmpty() ? "" : "，" + note)
                    + (times > 1 ? "，" + times + " 处" : "");
        }
    }

    /// What a person has to look at.
    ///
    /// @param kind in Chinese
    record ToLookAt(String kind, String chinese, int times) {}

    static ReadCopy of(ActCase at, Kept copy) {
        var bytes = at.tools().records().content(copy);
        return switch (at.tools().documents().read(bytes, copy.name())) {
            case Reading.Unreadable(var refusal) ->
                new ReadCopy(copy, Optional.of(refusal.message()), "", List.of(), List.of());
            case Reading.Read read -> {
                var findings = new FindingReader(at.today())
                        .read(bytes, read)
                        .with(at.tools().documents().leaks(bytes, read.kind()));
                yield new ReadCopy(copy, Optional.empty(), findings.text(), findings.findings(), findings.notRead());
            }
        };
    }

    /// In the order of the file.
    List<Thing> things() {
        var things = new LinkedHashMap<String, Thing>();
        for (var finding : findings) {
            things.merge(
                    finding.kind().code() + ":" + finding.text().replaceAll("\\s+", ""),
                    new Thing(finding.kind(), finding.text(), finding.note(), 1),
                    (first, _) -> new Thing(first.kind(), first.text(), first.note(), first.times() + 1));
        }
        return List.copyOf(things.values());
    }

    List<ToLookAt> toLookAt() {
        var all = new ArrayList<ToLookAt>();
        things().forEach(thing -> all.add(new ToLookAt(thing.kind().chinese(), thing.chinese(), thing.times())));
        notRead.forEach(part -> all.add(new ToLookAt(UNREAD, "没有读：" + part, 1)));
        unreadable.ifPresent(why -> all.add(new ToLookAt(UNREAD, "机器没有读出：" + why, 1)));
        return all;
    }

    /// The file as it is shown beside what is decided on it.
    ActForm.Paper paper() {
        var marks = new ArrayList<MarkedText.Mark>();
        for (var finding : findings) {
            if (finding.place() instanceof InText place) {
                marks.add(new MarkedText.Mark(
                        place.start(), place.end(), finding.kind().code(), "m-open"));
            }
        }
        return new ActForm.Paper(copy.id().toString(), MarkedText.of(text, marks));
    }
}
