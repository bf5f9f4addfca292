package org.mingtang.workbench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingtang.privacy.Kept;
import org.mingtang.requests.HandedIn.Part;
import org.mingtang.workbench.RequestPage.FileGroup;
import org.mingtang.workbench.RequestPage.Paper;
import org.mingtang.workbench.RequestPage.ShownFile;

/// The files of a request in groups, by what they are to the case.
final class RequestFiles {
    private static final String REPLACED = "换下的文件（已经遮盖，不得提供）";

    private RequestFiles() {}

    /// @param replaced commitments of files in whose place another is given
    static List<FileGroup> grouped(List<Kept> files, Set<String> replaced) {
        var groups = new LinkedHashMap<String, List<ShownFile>>();
        Stream.of("申请人提交", "文书", "盖章件和提供的文件", REPLACED, "来文和凭证").forEach(name -> groups.put(name, new ArrayList<>()));
        for (var file : files) {
            if (!file.erased()) {
                boolean gone = replaced.contains(file.commitment());
                var name = gone ? REPLACED : group(file);
                var group = groups.computeIfAbsent(name, _ -> new ArrayList<>());
                group.add(
                        shown(file, gone ? "原件" : part(file).map(Part::chinese).orElse(""), 1 + alike(file, files)));
            }
        }
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new FileGroup(group.getKey(), papers(group.getValue())))
                .toList();
    }

    /// A letter that was made in three formats is one paper.
    private static List<Paper> papers(List<ShownFile> files) {
        var alike = new LinkedHashMap<String, List<ShownFile>>();
        for (var file : files) {
            var stem = stem(file);
            alike.computeIfAbsent(stem.isEmpty() ? file.id().toString() : stem, _ -> new ArrayList<>())
                    .add(file);
        }
        return alike.values().stream()
                .map(same -> new Paper(same.size() == 1 ? same.getFirst().name() : stem(same.getFirst()), same))
                .toList();
    }

    /// Empty for what was handed in, which is listed file by file.
    private static String stem(ShownFile file) {
        var ending = "." + file.kind().toLowerCase(Locale.ROOT);
        return file.name().endsWith(ending)
                ? file.name().substring(0, file.name().length() - ending.length())
                : "";
    }

    /// How many of the same part came before.
    private static int alike(Kept file, List<Kept> files) {
        return (int) files.subList(0, files.indexOf(file)).stream()
                .filter(before -> before.what().equals(file.what()))
                .count();
    }

    /// Whether it tells who asks, number and address with it: opened with a reason only (REQ-26).
    static boolean isGuarded(Kept file) {
        return part(file)
                .filter(part -> part == Part.IDENTITY || part == Part.ENCLOSURE)
                .isPresent();
    }

    private static ShownFile shown(Kept file, String label, int number) {
        return new ShownFile(
                file.id(),
                isOfApplicant(file) ? label + " " + number : file.name(),
                (isOfApplicant(file) || label.isEmpty() ? "" : label + " · ")
                        + (file.isAsItCame() ? "没有读出内容，原样保存" : file.extension().toUpperCase(Locale.ROOT)),
                file.bytes(),
                file.at(),
                isGuarded(file));
    }

    private static String group(Kept file) {
        return part(file)
                .map(part -> switch (part) {
                    case IDENTITY, APPLICATION -> "申请人提交";
                    case SEALED_LETTER, COPY, ENCLOSURE -> "盖章件和提供的文件";
                    case EVIDENCE, RECEIVED -> "来文和凭证";
                })
                .orElse("文书");
    }

    private static boolean isOfApplicant(Kept file) {
        return part(file)
                .filter(EnumSet.of(Part.IDENTITY, Part.APPLICATION)::contains)
                .isPresent();
    }

    /// Empty for letters of the house.
    private static Optional<Part> part(Kept file) {
        return Stream.of(Part.values())
                .filter(part -> part.key().equals(file.what()))
                .findFirst();
    }
}
