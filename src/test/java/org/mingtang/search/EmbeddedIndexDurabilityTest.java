package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedIndexDurabilityTest {
    private static final Segmenter SEGMENTER = new Segmenter(List.of());

    @TempDir
    private Path folder;

    @Test
    @DisplayName("放入过程中被强行终止，凡已确认的重开后都在")
    void every_acknowledged_put_survives_a_kill() throws Exception {
        int from = 0;
        for (int kill = 0; kill < 3; kill++) {
            int acknowledged = killedAfter(5 + kill * 7, "put", from);
            try (var index = open()) {
                for (int serial = 0; serial <= acknowledged; serial++) {
                    assertThat(index.search(SearchQuery.of("第" + serial + "份")).total())
                            .as("document %d", serial)
                            .isPositive();
                }
                // The last one may have been on its way.
                assertThat(index.size()).isBetween(acknowledged + 1L, acknowledged + 2L);
            }
            from = acknowledged + 1;
        }
    }

    @Test
    @DisplayName("重建过程中被强行终止，重开后是旧的或新的，不会是一半")
    void a_kill_during_a_rebuild_leaves_the_old_or_the_new() throws Exception {
        int from = 0;
        for (int kill = 0; kill < 3; kill++) {
            int acknowledged = killedAfter(1 + kill, "rebuild", from);
            try (var index = open()) {
                assertThat(index.needsRebuild()).isFalse();
                assertThat(index.size()).isEqualTo(IndexingChild.REBUILT);
                var versions = index.search(AQuery.forText("").page(1, 100).built()).hits().stream()
                        .map(hit -> hit.document().title())
                        .distinct()
                        .toList();
                assertThat(versions).hasSize(1);
                assertThat(versions.getFirst()).isIn("第" + acknowledged + "版", "第" + (acknowledged + 1) + "版");
            }
            try (var builds = Files.list(folder)) {
                assertThat(builds.filter(Files::isDirectory)).hasSize(1);
            }
            from = acknowledged + 2;
        }
    }

    @Test
    @DisplayName("一个目录同时只能由一个进程打开，进程被终止后锁随之消失")
    void a_folder_is_open_once() throws Exception {
        var child = child("put", 0);
        try (var lines = child.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("0");
            assertThatIllegalStateException().isThrownBy(this::open).withMessageContaining("正被另一个进程使用");
        } finally {
            kill(child);
        }
        try (var index = open()) {
            assertThat(index.size()).isPositive();
            assertThatIllegalStateException().isThrownBy(this::open);
        }
    }

    @Test
    @DisplayName("新建的索引要求重建，重建后重开不再要求")
    void a_new_index_asks_for_a_rebuild_until_it_had_one() {
        try (var index = open()) {
            index.put(documents(3));
            assertThat(index.needsRebuild()).isTrue();
        }
        try (var index = open()) {
            assertThat(index.needsRebuild()).isTrue();
            assertThat(index.size()).isEqualTo(3);
            index.rebuild(documents(5).stream());
            index.put(List.of(ADocument.numbered(9, "后来的", "")));
        }
        try (var index = open()) {
            assertThat(index.needsRebuild()).isFalse();
            assertThat(index.size()).isEqualTo(6);
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("文件残缺的索引清空重开，并要求重建")
    @ValueSource(strings = {"segments_", ".cfe", ".si", "current", "build-"})
    void a_broken_index_opens_empty_and_asks_for_a_rebuild(String part) throws IOException {
        rebuilt(20);
        truncate(part);

        try (var index = open()) {
            assertThat(index.needsRebuild()).isTrue();
            assertThat(index.size()).isZero();
            index.put(documents(1));
            index.rebuild(documents(20).stream());
            assertThat(index.needsRebuild()).isFalse();
        }
    }

    @ParameterizedTest(name = "第 {0}% 处")
    @DisplayName("内容中有一位出错，打开时或打开后的检查会发现")
    @ValueSource(ints = {2, 20, 35, 50, 80})
    void a_flipped_bit_is_found(int place) throws IOException {
        rebuilt(20);
        var largest = files().max(Comparator.comparingLong(this::size)).orElseThrow();
        byte[] bytes = Files.readAllBytes(largest);
        bytes[bytes.length * place / 100] ^= 1;
        Files.write(largest, bytes);

        try (var index = open()) {
            index.integrity().join();
            assertThat(index.needsRebuild()).isTrue();
            index.rebuild(documents(20).stream());
            assertThat(index.needsRebuild()).isFalse();
        }
    }

    @Test
    @DisplayName("完好的索引检查后不要求重建")
    void a_sound_index_passes_the_check() {
        rebuilt(20);
        try (var index = open()) {
            index.integrity().join();
            assertThat(index.needsRebuild()).isFalse();
            assertThat(index.size()).isEqualTo(20);
        }
    }

    @Test
    @DisplayName("磁盘故障后写入恢复，已确认的不丢")
    void writing_goes_on_after_a_failure_of_the_disk() throws IOException {
        try (var index = open()) {
            index.put(documents(3));
            index.failAsADiskWould();
            assertThat(index.search(SearchQuery.of("公告")).total()).isEqualTo(3);

            index.put(List.of(ADocument.numbered(9, "后来的公告", "")));

            assertThat(index.search(SearchQuery.of("公告")).total()).isEqualTo(4);
        }
    }

    private EmbeddedIndex open() {
        return EmbeddedIndex.open(folder, SEGMENTER);
    }

    private void rebuilt(int count) {
        try (var index = open()) {
            index.rebuild(documents(count).stream());
        }
    }

    private static List<SearchDocument> documents(int count) {
        return IntStream.range(0, count)
                .mapToObj(serial -> ADocument.numbered(serial, "公告", "正文" + serial))
                .toList();
    }

    /// Kills the child some time after it has acknowledged so many acts, and tells the last it acknowledged.
    private int killedAfter(int acts, String what, int from) throws Exception {
        var child = child(what, from);
        try (var lines = child.inputReader()) {
            int last = read(lines, acts);
            kill(child);
            return lines.lines().mapToInt(Integer::parseInt).reduce(last, (earlier, later) -> later);
        } finally {
            kill(child);
        }
    }

    private static int read(BufferedReader lines, int count) throws IOException {
        String last = "-1";
        for (int line = 0; line < count; line++) {
            last = lines.readLine();
            assertThat(last).as("the child goes on").isNotNull();
        }
        return Integer.parseInt(last);
    }

    private Process child(String what, int from) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IndexingChild.class.getName(),
                        folder.toString(),
                        what,
                        String.valueOf(from))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void kill(Process child) throws InterruptedException {
        // By its handle: the process itself would close the lines that are still to be read.
        child.toHandle().destroyForcibly();
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private void truncate(String part) throws IOException {
        if (part.equals("build-")) {
            for (var file : files().toList()) {
                Files.delete(file);
            }
            return;
        }
        var files = part.equals("current") ? Stream.of(folder.resolve(part)) : files();
        for (var file : files.filter(path -> path.getFileName().toString().contains(part))
                .toList()) {
            Files.write(file, "云".getBytes(StandardCharsets.UTF_8), StandardOpenOption.TRUNCATE_EXISTING);
        }
    }

    private Stream<Path> files() throws IOException {
        try (var builds = Files.list(folder)) {
            var build = builds.filter(Files::isDirectory).findFirst().orElseThrow();
            try (var files = Files.list(build)) {
                return files.toList().stream();
            }
        }
    }

    private long size(Path file) {
        return file.toFile().length();
    }
}
