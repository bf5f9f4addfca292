package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.AtTheDesk.Attached;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.FileHash;
import org.mingtang.documents.OfficialDocumentWriter;
import org.mingtang.documents.OfficialDraft;
import org.mingtang.documents.TypefaceFolder;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A file with a secrecy mark is handed in at every door that takes files; afterwards nothing of it is found anywhere.
class MarkedFileTest {
    /// Words of the file that stand nowhere else.
    private static final List<String> WORDS = List.of("第柒叁玖号掩体", "望鹤岭");

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GBK"));

    private static final long MOST_BYTES = 64L << 20;

    private static RunningPlatform platform;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.empty("mingtang.pack=licheng");
        GovernmentOffice.in(platform);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    @Clause("SEC-06")
    @DisplayName("标有密级的文件在每个收文件的地方都当场拒收，磁盘、数据库、索引和日志里不留一个字节")
    void nothing_of_it_stays() throws IOException {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        root.addAppender(logged);
        var files = List.of(
                new Attached("file", "marked.docx", docx()),
                new Attached("file", "marked.txt", "绝密★长期\n望鹤岭第柒叁玖号掩体的位置".getBytes(StandardCharsets.UTF_8)),
                new Attached("file", "marked.html", "<p>秘密★10年</p><p>望鹤岭第柒叁玖号掩体</p>".getBytes(StandardCharsets.UTF_8)));
        var drafter = AtTheDesk.as("lin", GovernmentOffice.PASSWORD, platform);
        var dossier = drafter.sends(drafter.opens("/workbench/dossiers/new"), "/workbench/dossiers", Map.of());
        for (var file : files) {
            var answer = drafter.sends(dossier, "/papers", Map.of(), file);
            assertThat(answer.status()).as(file.name()).isEqualTo(422);
            assertThat(answer.html().select("#refusal").text()).contains("SEC-06");
        }
        root.detachAppender(logged);
        platform.bean(JdbcClient.class)
                .sql("select count(*) from journal.entry")
                .query(Long.class)
                .single();

        assertThat(logged.list).isNotEmpty();
        for (var event : logged.list) {
            assertThat(event.getFormattedMessage()).doesNotContain(WORDS);
        }
        assertThat(hitsBelow(platform.data(), Integer.MAX_VALUE, files)).isEmpty();
        // the folders of the server itself; deeper lie those of other tests
        assertThat(hitsBelow(Path.of(System.getProperty("java.io.tmpdir")), 2, files))
                .isEmpty();
    }

    /// Files below a folder that hold a word, the whole bytes or the hash of one of the files.
    private static List<Path> hitsBelow(Path folder, int depth, List<Attached> files) throws IOException {
        var needles = new ArrayList<byte[]>();
        WORDS.forEach(word -> CHARSETS.forEach(charset -> needles.add(word.getBytes(charset))));
        for (var file : files) {
            // the end of a DOCX tells it apart; all of them begin alike
            needles.add(Arrays.copyOfRange(file.bytes(), Math.max(0, file.bytes().length - 200), file.bytes().length));
            needles.add(FileHash.of(file.bytes()).hex().getBytes(StandardCharsets.US_ASCII));
        }
        var hits = new ArrayList<Path>();
        Files.walkFileTree(folder, Set.of(), depth, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes about) {
                if (about.isRegularFile()
                        && about.size() < MOST_BYTES
                        && needles.stream().anyMatch(needle -> holds(path, needle))) {
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

    private static boolean holds(Path path, byte[] needle) {
        try {
            var bytes = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
            return bytes.contains(new String(needle, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            // gone meanwhile: nothing stays in it
            return false;
        }
    }

    private static byte[] docx() {
        var draft = new OfficialDraft(
                Optional.empty(),
                Optional.empty(),
                List.of("机密★5年", "关于望鹤岭的通知"),
                Optional.empty(),
                List.of(new Paragraph("望鹤岭第柒叁玖号掩体的位置。", Alignment.START, 0)),
                List.of(),
                List.of(),
                LocalDate.of(2026, 3, 2),
                Optional.empty(),
                List.of(),
                Optional.empty());
        return new OfficialDocumentWriter(TypefaceFolder.fonts()).docx(draft, Instant.parse("2026-03-02T01:00:00Z"));
    }
}
