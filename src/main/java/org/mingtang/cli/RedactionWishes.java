package org.mingtang.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mingtang.documents.Deletion;
import org.mingtang.documents.FindingKind;
import org.mingtang.documents.ReaderFinding;
import org.mingtang.documents.Reading;

/// What somebody wants out of a file: everything of a kind, as the machine reader finds it, or a stretch of the text.
final class RedactionWishes {
    private static final Pattern STRETCH = Pattern.compile("(\\d{1,6}):(\\d{1,9})-(\\d{1,9})");
    private static final String PRIVACY = "个人隐私";

    private final Reading.Read read;
    private final String text;
    private final Function<Reading.Read, List<ReaderFinding>> reader;
    private final Optional<String> ground;

    /// @param text what places count in
    RedactionWishes(
            Reading.Read read,
            String text,
            Function<Reading.Read, List<ReaderFinding>> reader,
            Optional<String> ground) {
        this.read = read;
        this.text = text;
        this.reader = reader;
        this.ground = ground;
    }

    /// @param wishes each a kind, or `page:start-end` in code points of the extracted text
    List<Deletion> of(List<String> wishes) {
        var deletions = new LinkedHashMap<String, Deletion>();
        for (var wish : wishes) {
            var stretch = STRETCH.matcher(wish);
            if (stretch.matches()) {
                add(stretch(wish, Integer.parseInt(stretch.group(2)), Integer.parseInt(stretch.group(3))), deletions);
            } else {
                var kind = FindingKind.ofCode(wish)
                        .orElseThrow(() -> new WrongUse(
                                "--finding 的值不对：" + wish + "，应为种类或者 页码:起-止，如 2:140-158",
                                "--finding: " + wish + " (expected: a kind, or page:start-end such as 2:140-158)"));
                ofKind(kind::equals).forEach(deletion -> add(deletion, deletions));
            }
        }
        return new ArrayList<>(deletions.values());
    }

    /// What stands beside the text goes in any case.
    List<Deletion> ofKind(Predicate<FindingKind> wanted) {
        if (List.of(FindingKind.values()).stream()
                .noneMatch(kind -> kind != FindingKind.METADATA && wanted.test(kind))) {
            return List.of();
        }
        var deletions = new LinkedHashMap<String, Deletion>();
        for (var finding : reader.apply(read)) {
            if (wanted.test(finding.kind())
                    && finding.place() instanceof ReaderFinding.InText
                    && !finding.text().isBlank()) {
                add(new Deletion(finding.text(), Optional.of(finding.kind()), groundFor(finding.kind())), deletions);
            }
        }
        return new ArrayList<>(deletions.values());
    }

    private String groundFor(FindingKind kind) {
        return ground.orElse(kind.isPersonal() ? PRIVACY : kind.chinese());
    }

    private Deletion stretch(String wish, int start, int end) {

        int length = text.codePointCount(0, text.length());
        if (start >= end || end > length) {
            throw new WrongUse(
                    "--finding 的位置不对：" + wish + "，正文共 " + length + " 个字符，起点应小于终点",
                    "--finding: " + wish + " (the text has " + length + " characters; the start lies before the end)");
        }
        var wanted = text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
        if (wanted.isBlank()) {
            throw new WrongUse("--finding 的位置上没有文字：" + wish, "--finding: nothing but blanks at " + wish);
        }
        return new Deletion(wanted, Optional.empty(), ground.orElse("指定删减"));
    }

    private static void add(Deletion deletion, Map<String, Deletion> deletions) {
        deletions.putIfAbsent(deletion.kind() + deletion.text().replaceAll("\\s", ""), deletion);
    }
}
