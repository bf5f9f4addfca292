package org.mingtang.workbench;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A table for a spreadsheet program: UTF-8 with the mark those programs look for. A cell that would be taken for a
/// formula is written as text.
final class CsvSheet {
    private final StringWriter text = new StringWriter().append('\uFEFF');
    private final CSVPrinter printer;

    CsvSheet(String... headers) {
        try {
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (headers.length > 0) {
            add(headers);
        }
    }

    void add(String... cells) {
        try {
            printer.printRecord(List.of(cells).stream().map(CsvSheet::asText).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String asText(String cell) {
        return looksLikeAFormula(cell) ? "'" + cell : cell;
    }

    static boolean looksLikeAFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    }
}
