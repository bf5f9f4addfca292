package org.mingtang.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.calendar.WorkingDays;
import org.mingtang.demonstration.PlannedDocument.Afterwards;
import org.mingtang.demonstration.PlannedDocument.Attachment;
import org.mingtang.demonstration.PlannedDocument.Filing;
import org.mingtang.demonstration.PlannedDocument.Text;
import org.mingtang.disclosure.dossier.DossierFact.Heading;
import org.mingtang.disclosure.dossier.HandlingForm.Nature;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Block;
import org.mingtang.documents.DocumentText.Cell;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.DocumentText.Row;
import org.mingtang.documents.DocumentText.Table;
import org.mingtang.documents.FileKind;
import org.mingtang.organs.AgencyId;
import org.mingtang.regulation.DisclosureAttribute;
import org.mingtang.regulation.ItemKind;

/// One entry of a plan file (docs/howto/change-the-demonstration-district.md), read strictly.
final class PlanEntry {
    private static final Set<String> KEYS = Set.of(
            "key",
            "agency",
            "kind",
            "title",
            "serial",
            "to",
            "issued",
            "days-ago",
            "working-days-ago",
            "stops-at",
            "then",
            "nature",
            "attribute",
            "reason",
            "ground",
            "column",
            "topic",
            "genre",
            "category",
            "file",
            "text",
            "issued-with",
            "attachments");

    private final Map<?, ?> values;
    private final String where;

    PlanEntry(Map<?, ?> values, String file) {
        this.values = values;
        this.where = file + ", " + values.get("key");
    }

    PlannedDocument document(PlannedDays days) {
        for (var key : values.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                throw wrong("unknown key " + key);
            }
        }
        var issued = issueDate(days);
        return new PlannedDocument(
                needed("key"),
                new AgencyId(needed("agency")),
                ItemKind.valueOf(text("kind", ItemKind.OFFICIAL_DOCUMENT.name())),
                List.of(PlannedDays.written(needed("title"), issued).split("\\|", -1)),
                Optional.ofNullable(values.get("serial")).map(Integer.class::cast),
                text("to", ""),
                issued,
                Optional.of(text("stops-at", "")).filter(stage -> !stage.isEmpty()),
                Optional.ofNullable(values.get("then")).map(Map.class::cast).map(this::afterwards),
                filing(),
                FileKind.valueOf(text("file", FileKind.DOCX.name())),
                blocks(needed("text"), issued),
                Optional.ofNullable(values.get("issued-with"))
                        .map(Map.class::cast)
                        .map(more -> text(more, issued)),
                attachments(issued));
    }

    private LocalDate issueDate(PlannedDays days) {
        if (values.get("issued") instanceof String day) {
            return LocalDate.parse(day);
        }
        if (values.get("days-ago") instanceof Integer ago) {
            return days.daysAgo(ago);
        }
        if (values.get("working-days-ago") instanceof Integer ago) {
            return days.workingDaysAgo(new WorkingDays(ago));
        }
        throw wrong("issued, days-ago or working-days-ago: missing");
    }

    private Filing filing() {
        return new Filing(
                Nature.valueOf(text("nature", Nature.ORDINARY.name())),
                DisclosureAttribute.valueOf(text("attribute", DisclosureAttribute.PROACTIVE.name())),
                text("reason", ""),
                text("ground", ""),
                text("column", ""),
                needed("topic"),
                needed("genre"),
                text("category", ""));
    }

    private Afterwards afterwards(Map<?, ?> then) {
        if (then.get("return") instanceof String reason) {
            return new Afterwards.Return(reason);
        }
        if (then.get("ask") instanceof String question) {
            return new Afterwards.AskOpinion(question);
        }
        if (then.get("withdraw") instanceof String reason) {
            return new Afterwards.Withdraw(reason);
        }
        if (then.get("take-down") instanceof String reason) {
            return new Afterwards.TakeDown(reason, Heading.valueOf(String.valueOf(then.get("heading"))));
        }
        if (then.get("close") instanceof String reason) {
            return new Afterwards.Close(reason);
        }
        throw wrong("then: " + then + " (expected: return, ask, withdraw, take-down or close)");
    }

    private List<Attachment> attachments(LocalDate issued) {
        if (!(values.get("attachments") instanceof List<?> list)) {
            return List.of();
        }
        return list.stream()
                .map(Map.class::cast)
                .map(one -> new Attachment(text(one, issued), FileKind.valueOf(String.valueOf(one.get("file")))))
                .toList();
    }

    private static Text text(Map<?, ?> from, LocalDate issued) {
        return new Text(
                PlannedDays.written(String.valueOf(from.get("title")), issued),
                blocks(String.valueOf(from.get("text")), issued));
    }

    /// A line a paragraph; lines between bars are the rows of a table; `#` begins a centred heading.
    private static List<Block> blocks(String text, LocalDate issued) {
        var blocks = new ArrayList<Block>();
        var rows = new ArrayList<Row>();
        for (var line :
                PlannedDays.written(text, issued).lines().map(String::strip).toList()) {
            if (line.startsWith("|")) {
                rows.add(row(line));
                continue;
            }
            if (!rows.isEmpty()) {
                blocks.add(new Table(rows));
                rows.clear();
            }
            if (!line.isEmpty()) {
                blocks.add(
                        line.startsWith("#")
                                ? new Paragraph(line.substring(1).strip(), Alignment.CENTRE, 0)
                                : new Paragraph(line, Alignment.START, 0));
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(new Table(rows));
        }
        return blocks;
    }

    private static Row row(String line) {
        var cells = new ArrayList<Cell>();
        for (var cell : line.substring(1, line.length() - 1).split("\\|", -1)) {
            cells.add(new Cell(cell.strip(), 1, 1));
        }
        return new Row(cells);
    }

    private String needed(String key) {
        return Objects.toString(given(key));
    }

    private Object given(String key) {
        var value = values.get(key);
        if (value == null) {
            throw wrong(key + ": missing");
        }
        return value;
    }

    private String text(String key, String otherwise) {
        @Nullable Object value = values.get(key);
        return value == null ? otherwise : value.toString();
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(where + ": " + what);
    }
}
