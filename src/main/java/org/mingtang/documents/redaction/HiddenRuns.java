package org.mingtang.documents.redaction;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Runs of a Word text that nobody sees: hidden, white on white, or too small for any eye.
final class HiddenRuns {
    private static final Pattern WHITE = Pattern.compile("(?i)FFFFFF|F[EDCB]F[EDCB]F[EDCB]");
    /// half points
    private static final int INVISIBLE_SIZE = 2;

    private final Set<String> hidingStyles = new HashSet<>();

    /// @param styles empty for a file without
    HiddenRuns(Optional<Document> styles) {
        styles.ifPresent(document -> Dom.all(document, "style").stream()
                .filter(style ->
                        Dom.child(style, "rPr").map(HiddenRuns::isHidden).orElse(false))
                .forEach(style -> hidingStyles.add(Dom.attribute(style, "styleId"))));
    }

    enum Way {
        HIDDEN("隐藏文字"),
        WHITE("白底白字"),
        TINY("极小的文字");

        private final String chinese;

        Way(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    Optional<Way> way(Element run) {
        var properties = Dom.child(run, "rPr");
        if (properties.map(HiddenRuns::isHidden).orElse(false) || hasHidingStyle(run, properties)) {
            return Optional.of(Way.HIDDEN);
        }
        if (properties.isEmpty()) {
            return Optional.empty();
        }
        if (isWhite(properties.get()) && !isShaded(run)) {
            return Optional.of(Way.WHITE);
        }
        return Dom.child(properties.get(), "sz")
                .map(size -> Dom.attribute(size, "val"))
                .filter(size -> size.matches("\\d{1,6}") && Integer.parseInt(size) <= INVISIBLE_SIZE)
                .map(_ -> Way.TINY);
    }

    private static boolean isHidden(Element properties) {
        return Dom.isOn(properties, "vanish");
    }

    private boolean hasHidingStyle(Element run, Optional<Element> properties) {
        if (hidingStyles.isEmpty()
                || properties.flatMap(own -> Dom.child(own, "vanish")).isPresent()) {
            return false;
        }
        var own = properties.flatMap(list -> Dom.child(list, "rStyle")).map(style -> Dom.attribute(style, "val"));
        return own.filter(hidingStyles::contains).isPresent()
                || ancestor(run, "p")
                        .flatMap(paragraph -> Dom.child(paragraph, "pPr"))
                        .flatMap(list -> Dom.child(list, "pStyle"))
                        .map(style -> Dom.attribute(style, "val"))
                        .filter(hidingStyles::contains)
                        .isPresent();
    }

    private static boolean isWhite(Element properties) {
        return Dom.child(properties, "color")
                .filter(color -> WHITE.matcher(Dom.attribute(color, "val")).matches()
                        && Dom.attribute(color, "themeColor").isEmpty())
                .isPresent();
    }

    /// White text on a coloured ground, in a shape or on a highlight is there to be read.
    private static boolean isShaded(Element run) {
        for (Node around = run; around instanceof Element element; around = around.getParentNode()) {
            if (Dom.is(element, "txbxContent")) {
                return true;
            }
            for (var properties : Dom.children(element)) {
                if (Dom.name(properties).endsWith("Pr") && hasGround(properties)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasGround(Element properties) {
        return Dom.child(properties, "highlight").isPresent()
                || Dom.child(properties, "shd")
                        .map(shade -> !Dom.attribute(shade, "fill").matches("(?i)auto|FFFFFF|")
                                || Dom.attribute(shade, "val").matches("solid|pct.*"))
                        .orElse(false);
    }

    private static Optional<Element> ancestor(Node node, String name) {
        for (var around = node.getParentNode(); around instanceof Element element; around = around.getParentNode()) {
            if (Dom.is(element, name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }
}
