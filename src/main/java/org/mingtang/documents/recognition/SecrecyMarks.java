package org.mingtang.documents.recognition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingtang.documents.SecrecyMark;

/// Looks for a mark of state secrecy where GB/T 9704-2012 and the marking rules put it: at the head, in page margins
/// and text boxes; never in sentences, so that rules about secrecy can be uploaded.
public final class SecrecyMarks {
    /// lines of the text that can be its head at most
    private static final int HEAD_LINES = 24;
    /// a bare level without a star counts in the first lines only
    private static final int BARE_LINES = 6;
    /// from this length on a paragraph that ends like a sentence is body text
    private static final int SENTENCE = 25;

    private static final String LEVEL = "(?<level>[绝絕]\\s*[密宻]|[机機]\\s*[密宻]|秘\\s*[密宻])";
    private static final String STAR = "[★☆✩✪✫✬✭✮✯✰⭐⋆⚝*∗﹡※]";
    private static final String PERIOD = "(?:[\\d一二三四五六七八九十]+\\s*(?:年|个\\s*月|月|天|日)|长\\s*期|永\\s*久|启用前|公布前|解密前)";
    private static final String URGENCY = "(?:特\\s*急|加\\s*急|平\\s*急|急\\s*件|特\\s*提)";
    /// a copy number, the label of the field, an opening bracket
    private static final String BEFORE =
            "\\s*(?:(?:份\\s*号\\s*:?\\s*)?(?:No\\.?\\s*)?\\d{1,9}\\s*)?(?:密\\s*级[^:]{0,10}:\\s*)?[\\[【(〔「]?\\s*";

    /// The mark with its star opens the line.
    private static final Pattern OPENS = Pattern.compile("^" + BEFORE + LEVEL + "\\s*" + STAR);

    /// The mark with its star stands in a line that is no sentence, apart from everything else.
    private static final Pattern APART =
            Pattern.compile("(?:^|\\s|:)" + LEVEL + "\\s*" + STAR + "\\s*" + PERIOD + "?\\s*(?:[\\]】)〕」]|\\s|$)");

    /// Nothing but the level, with its period and the degree of urgency at most.
    private static final Pattern BARE =
            Pattern.compile("^" + BEFORE + LEVEL + "\\s*" + PERIOD + "?\\s*[\\]】)〕」]?\\s*" + URGENCY + "?\\s*$");

    /// Nothing but the starred mark.
    private static final Pattern ALONE = Pattern.compile(
            "^" + BEFORE + LEVEL + "\\s*" + STAR + "\\s*" + PERIOD + "?\\s*[\\]】)〕」]?\\s*" + URGENCY + "?\\s*$");

    /// What stands between the cells of a sheet that was saved as text.
    private static final Pattern BETWEEN_CELLS = Pattern.compile("\"?[,;\\t]\"?|^\"|\"$");

    private SecrecyMarks() {}

    /// In the lines of a file of plain text, which may be a sheet: a mark in one of its cells is a mark.
    public static Optional<SecrecyMark> findInPlainText(List<String> lines) {
        var cells = lines.stream()
                .map(line -> BETWEEN_CELLS.matcher(line).replaceAll(" "))
                .toList();
        return find(lines, List.of(), List.of()).or(() -> find(cells, List.of(), List.of()));
    }

    /// @param lines    the text in reading order
    /// @param margins  what stands outside it: page headers and footers, text boxes, water marks
    /// @param pageEdges the first and last lines of the pages, where the format has pages
    public static Optional<SecrecyMark> find(List<String> lines, List<String> margins, List<String> pageEdges) {
        var head = head(lines);
        var fragments = head.stream().filter(line -> !isSentence(line)).toList();
        return first(head, OPENS)
                .or(() -> first(fragments, APART))
                .or(() -> first(pairs(fragments), ALONE))
                .or(() -> onlyLevel(fragments.subList(0, Math.min(BARE_LINES, fragments.size()))))
                .or(() -> first(tidied(margins), OPENS))
                .or(() -> first(tidied(margins), APART))
                .or(() -> first(pairs(tidied(margins)), ALONE))
                .or(() -> onlyLevel(tidied(margins)))
                .or(() -> first(tidied(pageEdges), ALONE));
    }

    // A list of the three levels is an explanation, not a mark.
    private static Optional<SecrecyMark> onlyLevel(List<String> lines) {
        var marks = lines.stream()
                .flatMap(line -> first(List.of(line), BARE).stream())
                .toList();
        var levels = marks.stream().map(SecrecyMark::level).distinct().count();
        return levels == 1 ? Optional.of(marks.getFirst()) : Optional.empty();
    }

    private static boolean isSentence(String line) {
        return line.length() >= SENTENCE && (line.endsWith("。") || line.endsWith(";"));
    }

    /// The lines before the first sentence of the body: marks, red head, number, title, addressees.
    private static List<String> head(List<String> lines) {
        var head = new ArrayList<String>();
        for (var line : tidied(lines)) {
            if (head.size() == HEAD_LINES) {
                break;
            }
            head.add(line);
            if (isSentence(line)) {
                break;
            }
        }
        return head;
    }

    private static List<String> tidied(List<String> lines) {
        return lines.stream()
                .flatMap(String::lines)
                .map(SecrecyMarks::tidy)
                .filter(line -> !line.isBlank())
                .toList();
    }

    /// Full-width forms made plain, invisible characters left out.
    private static String tidy(String line) {
        return Normalizer.normalize(line, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .strip();
    }

    /// A mark may be broken over two lines, or written from top to bottom.
    private static List<String> pairs(List<String> lines) {
        var pairs = new ArrayList<String>();
        for (int at = 0; at + 1 < lines.size(); at++) {
            pairs.add(lines.get(at) + " " + lines.get(at + 1));
            if (at + 2 < lines.size()) {
                pairs.add(lines.get(at) + " " + lines.get(at + 1) + " " + lines.get(at + 2));
            }
        }
        return pairs;
    }

    private static Optional<SecrecyMark> first(List<String> lines, Pattern pattern) {
        for (var line : lines) {
            var found = pattern.matcher(line);
            if (found.find()) {
                var level = level(found.group("level").charAt(0));
                return Optional.of(new SecrecyMark(level, found.group().strip()));
            }
        }
        return Optional.empty();
    }

    private static SecrecyMark.Level level(char first) {
        return switch (first) {
            case '绝', '絕' -> SecrecyMark.Level.TOP_SECRET;
            case '机', '機' -> SecrecyMark.Level.SECRET;
            default -> SecrecyMark.Level.CONFIDENTIAL;
        };
    }
}
