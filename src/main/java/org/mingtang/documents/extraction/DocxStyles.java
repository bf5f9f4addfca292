package org.mingtang.documents.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.extraction.ListCounter.Level;
import org.mingtang.documents.recognition.XmlElement;

/// What paragraph styles and list definitions of a DOCX say about a paragraph.
final class DocxStyles {
    /// styles are based on styles; a file may close a circle
    private static final int ANCESTORS = 20;

    private final Map<String, XmlElement> styles = new HashMap<>();
    private final Map<String, Numbering> lists = new HashMap<>();
    private final ListCounter counter = new ListCounter();
    private @Nullable String usualStyle;

    /// @param counting lists with the same definition go on counting together unless one starts anew
    private record Numbering(String counting, List<Level> levels) {}

    DocxStyles(Optional<XmlElement> stylesPart, Optional<XmlElement> numberingPart) {
        stylesPart.ifPresent(part -> {
            for (var style : part.children("style")) {
                styles.put(style.attribute("styleId", ""), style);
                if (style.attribute("type", "").equals("paragraph")
                        && style.attribute("default", "").matches("1|true")) {
                    usualStyle = style.attribute("styleId", "");
                }
            }
        });
        numberingPart.ifPresent(this::readLists);
    }

    private void readLists(XmlElement part) {
        var definitions = new HashMap<String, XmlElement>();
        for (var definition : part.children("abstractNum")) {
            definitions.put(definition.attribute("abstractNumId", ""), definition);
        }
        for (var list : part.children("num")) {
            var definitionId = list.value("abstractNumId").orElse("");
            var definition = definitions.get(definitionId);
            if (definition == null) {
                continue;
            }
            var levels = new ArrayList<Level>();
            for (var level : definition.children("lvl")) {
                levels.add(level(level));
            }
            var counting = definitionId;
            for (var override : list.children("lvlOverride")) {
                int at = override.number("ilvl", -1);
                if (at < 0 || at >= levels.size()) {
                    continue;
                }
                var changed = override.child("lvl").map(DocxStyles::level).orElse(levels.get(at));
                int start = override.child("startOverride")
                        .map(value -> value.number("val", changed.start()))
                        .orElse(changed.start());
                levels.set(at, new Level(changed.form(), changed.pattern(), start));
                counting = definitionId + "/" + list.attribute("numId", "");
            }
            lists.put(list.attribute("numId", ""), new Numbering(counting, levels));
        }
    }

    private static Level level(XmlElement level) {
        return new Level(
                NumberForm.named(level.value("numFmt").orElse("decimal")),
                level.value("lvlText").orElse(""),
                level.child("start").map(start -> start.number("val", 1)).orElse(1));
    }

    /// 0 for body text, 1 to 6 for headings.
    int heading(XmlElement properties) {
        var outline = properties.child("outlineLvl");
        if (outline.isPresent()) {
            return headingOf(outline.get().number("val", 9));
        }
        for (var style : ancestry(properties)) {
            var own = style.child("pPr").flatMap(paragraph -> paragraph.child("outlineLvl"));
            if (own.isPresent()) {
                return headingOf(own.get().number("val", 9));
            }
            var name = style.value("name").orElse("").toLowerCase(Locale.ROOT);
            if (name.matches("(?:heading|标题)\\s*[1-6]")) {
                return name.charAt(name.length() - 1) - '0';
            }
            if (name.matches("title|标题")) {
                return 1;
            }
        }
        return 0;
    }

    private static int headingOf(int outline) {
        return outline >= 0 && outline < 6 ? outline + 1 : 0;
    }

    Alignment alignment(XmlElement properties) {
        var own = properties.value("jc");
        if (own.isPresent()) {
            return alignment(own.get());
        }
        for (var style : ancestry(properties)) {
            var inherited = style.child("pPr").flatMap(paragraph -> paragraph.value("jc"));
            if (inherited.isPresent()) {
                return alignment(inherited.get());
            }
        }
        return Alignment.START;
    }

    private static Alignment alignment(String name) {
        return switch (name) {
            case "center" -> Alignment.CENTRE;
            case "right", "end" -> Alignment.END;
            default -> Alignment.START;
        };
    }

    /// The number that Word shows before the paragraph; empty for none.
    String number(XmlElement properties) {
        var own = properties.child("numPr");
        var list = own.flatMap(numbering -> numbering.value("numId"));
        var level = own.flatMap(numbering -> numbering.child("ilvl")).map(value -> value.number("val", 0));
        for (var style : ancestry(properties)) {
            var inherited = style.child("pPr").flatMap(paragraph -> paragraph.child("numPr"));
            list = list.or(() -> inherited.flatMap(numbering -> numbering.value("numId")));
            level = level.or(() ->
                    inherited.flatMap(numbering -> numbering.child("ilvl")).map(value -> value.number("val", 0)));
        }
        // list 0 takes a paragraph out of the list of its style
        var numbering = list.filter(id -> !id.equals("0")).map(lists::get);
        if (numbering.isEmpty()) {
            return "";
        }
        return counter.next(
                numbering.get().counting(), level.orElse(0), numbering.get().levels());
    }

    private List<XmlElement> ancestry(XmlElement properties) {
        var ancestry = new ArrayList<XmlElement>();
        var id = properties.value("pStyle").orElse(usualStyle);
        while (id != null && ancestry.size() < ANCESTORS) {
            var style = styles.get(id);
            if (style == null) {
                break;
            }
            ancestry.add(style);
            id = style.value("basedOn").orElse(null);
        }
        return ancestry;
    }
}
