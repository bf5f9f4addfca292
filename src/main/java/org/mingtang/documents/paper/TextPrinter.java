package org.mingtang.documents.paper;

import java.util.List;
import java.util.stream.Collectors;

/// Prints an official document as lines of plain text, indents as full-width blanks.
public final class TextPrinter {
    private static final int CHARACTERS_A_LINE = 28;

    private TextPrinter() {}

    public static String print(List<Piece> pieces) {
        return pieces.stream().map(TextPrinter::print).collect(Collectors.joining());
    }

    private static String print(Piece piece) {
        return switch (piece) {
            case Piece.RedHead(var text) -> text + "\n\n";
            case Piece.Number(var text) -> text + "\n\n";
            case Piece.Title(var lines) -> String.join("\n", lines) + "\n\n";
            case Piece.Addressees(var text) -> text + "\n";
            case Piece.Text(var paragraph) ->
                paragraph.text().lines().map(line -> "　　" + line + "\n").collect(Collectors.joining());
            case Piece.Grid(var table) ->
                table.rows().stream()
                        .map(row -> row.cells().stream()
                                        .map(cell -> cell.text().replace('\n', ' '))
                                        .collect(Collectors.joining("\t"))
                                + "\n")
                        .collect(Collectors.joining());
            case Piece.AttachmentList(var lines) -> "\n　　" + String.join("\n　　　　　", lines) + "\n";
            case Piece.Signature(var names, var date) ->
                "\n"
                        + names.stream()
                                .map(name -> right(name, Measure.nameFromRight(name, date)))
                                .collect(Collectors.joining())
                        + right(date, Measure.DATE_FROM_RIGHT);
            case Piece.Annotation(var text) -> "　　" + text + "\n";
            case Piece.NewPage() -> "\n\n";
            case Piece.Label(var text) -> text + "\n";
            case Piece.Imprint(var copiesTo, var printedBy, var printedOn) ->
                "\n" + copiesTo.map(names -> "抄送：" + names + "。\n").orElse("") + printedBy + "　　" + printedOn + "印发\n";
        };
    }

    private static String right(String text, double fromRight) {
        var blanks = (int) Math.max(0, Math.round(CHARACTERS_A_LINE - fromRight - Measure.width(text)));
        return "　".repeat(blanks) + text + "\n";
    }
}
