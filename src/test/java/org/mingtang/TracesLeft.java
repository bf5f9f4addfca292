package org.mingtang;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.FileHash;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks for anything that files left behind: their words in four encodings, their bytes, their hashes.
final class TracesLeft {
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GBK"));

    private static final long MOST_BYTES = 64L << 20;
    private static final int ENOUGH = 200;

    private final List<byte[]> needles = new ArrayList<>();

    /// @param words that stand nowhere else
    TracesLeft(List<String> words, List<byte[]> files) {
        words.forEach(word -> CHARSETS.forEach(charset -> needles.add(word.getBytes(charset))));
        for (var file : files) {
            // the end of a DOCX tells it apart; all of them begin alike
            needles.add(Arrays.copyOfRange(file, Math.max(0, file.length - ENOUGH), file.length));
            needles.add(FileHash.of(file).hex().getBytes(StandardCharsets.US_ASCII));
        }
    }

    /// Files below a folder that hold one of them.
    List<Path> below(Path folder, int depth) throws IOException {
        var hits = new ArrayList<Path>();
        Files.walkFileTree(folder, Set.of(), depth, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes about) {
                if (about.isRegularFile() && about.size() < MOST_BYTES && isIn(path)) {
                    hits.add(path);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path path, @Nullable IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return hits;
    }

    private boolean isIn(Path path) {
        try {
            var bytes = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
            return needles.stream().anyMatch(needle -> bytes.contains(new String(needle, StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            // gone meanwhile: nothing stays in it
            return false;
        }
    }

    /// Tables that hold one of them, as the database itself shows their rows: what it packs on the disk is unpacked.
    List<String> inTables(JdbcClient jdbc) {
        var patterns = needles.stream()
                .flatMap(needle -> Stream.of(
                        new String(needle, StandardCharsets.UTF_8),
                        HexFormat.of().formatHex(needle)))
                .filter(needle -> needle.indexOf('\0') < 0)
                .toList();
        return jdbc
                .sql(
                        "select format('%I.%I', table_schema, table_name) from information_schema.tables"
                                + " where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql("select exists (select 1 from " + table + " line where exists"
                                + " (select 1 from unnest(array[:patterns]) pattern"
                                + " where strpos(line::text, pattern) > 0))")
                        .param("patterns", patterns)
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
