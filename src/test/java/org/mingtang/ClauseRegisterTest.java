package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Label;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.ClauseRegister;

/// The register is whole, and docs/clauses.md says of every clause which tests show it. The page is written anew with
/// `-Dmingtang.regenerate=true`.
class ClauseRegisterTest {
    private static final Path PAGE = Path.of("docs", "clauses.md");
    private static final Path TESTS = Path.of("target", "test-classes");

    private final SortedMap<ClauseId, Collection<String>> shownBy;

    ClauseRegisterTest() throws IOException {
        shownBy = readShownBy();
    }

    @DisplayName("条款登记表有二百八十九条，标题是自己的短语")
    @Test
    void the_register_is_whole() {
        var clauses = ClauseRegister.bundled().all();
        assertThat(clauses).hasSize(289);
        assertThat(clauses).allSatisfy(clause -> {
            assertThat(clause.title()).isNotBlank().hasSizeLessThanOrEqualTo(24);
            assertThat(clause.place()).isNotBlank();
            assertThat(clause.seed()).matches("00[0-4]");
        });
        assertThat(clauses).extracting(org.mingtang.regulation.Clause::title).doesNotHaveDuplicates();
    }

    @DisplayName("条款登记表与来源清单一致")
    @Test
    void the_register_agrees_with_its_source() throws IOException {
        var source = Path.of(
                        Optional.ofNullable(System.getenv("MINGTANG_SHARED")).orElse("../shared"))
                .resolve("spec/clauses.csv");
        assumeTrue(Files.exists(source), "没有来源清单 " + source + "，略过比对");
        try (var reader = Files.newBufferedReader(source);
                var rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            assertThat(ClauseRegister.bundled().all())
                    .extracting(
                            clause -> clause.id() + " " + clause.seed() + " " + clause.place() + " " + clause.module())
                    .containsExactlyElementsOf(
                            rows.stream().map(ClauseRegisterTest::line).toList());
        }
    }

    private static String line(CSVRecord row) {
        return row.get("id") + " " + row.get("seed") + " " + row.get("place") + " " + row.get("module");
    }

    @DisplayName("标题不抄原文")
    @Test
    void titles_are_not_sentences_of_the_sources() throws IOException {
        var seeds = Path.of(
                        Optional.ofNullable(System.getenv("MINGTANG_SHARED")).orElse("../shared"))
                .resolve("seeds");
        assumeTrue(Files.isDirectory(seeds), "没有来源文件 " + seeds + "，略过比对");
        try (var files = Files.list(seeds)) {
            for (var file : files.toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                assertThat(ClauseRegister.bundled().all())
                        .filteredOn(clause -> clause.title().length() > 12)
                        .noneMatch(clause -> text.contains(clause.title()));
            }
        }
    }

    @DisplayName("测试所标的条款都在登记表中")
    @Test
    void tests_name_known_clauses_only() {
        assertThat(shownBy.keySet())
                .allSatisfy(id -> assertThat(ClauseRegister.bundled().find(id))
                        .as("%s, named by %s", id, shownBy.get(id))
                        .isPresent());
    }

    @DisplayName("docs/clauses.md 是最新的")
    @Test
    void the_page_of_clauses_is_current() throws IOException {
        String page = page();
        if (Boolean.getBoolean("mingtang.regenerate")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("write it anew: mvn test -Dtest=ClauseRegisterTest -Dmingtang.regenerate=true")
                .exists();
        assertThat(Files.readString(PAGE))
                .as("write it anew: mvn test -Dtest=ClauseRegisterTest -Dmingtang.regenerate=true")
                .isEqualTo(page);
    }

    private String page() {
        var clauses = ClauseRegister.bundled().all();
        var page = new StringBuilder("# 条款与测试\n\n");
        page.append("由测试 `ClauseRegisterTest` 生成，不要手改。共 ")
                .append(clauses.size())
                .append(" 条，已有测试证明的 ");
        page.append(clauses.stream()
                .filter(clause -> shownBy.containsKey(clause.id()))
                .count());
        page.append(" 条。\n\n| 条款 | 标题 | 出处 | 模块 | 测试 |\n| --- | --- | --- | --- | --- |\n");
        for (var clause : clauses) {
            String tests = Optional.ofNullable(shownBy.get(clause.id()))
                    .map(names -> String.join("<br>", names))
                    .orElse("未做");
            page.append("| ").append(clause.id()).append(" | ").append(cell(clause.title()));
            page.append(" | ").append(clause.seed()).append(' ').append(cell(clause.place()));
            page.append(" | ")
                    .append(clause.module())
                    .append(" | ")
                    .append(tests)
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    /// The tests that carry `@Clause`, by clause, as found in the compiled tests.
    private static SortedMap<ClauseId, Collection<String>> readShownBy() throws IOException {
        var shown = new TreeMap<ClauseId, Collection<String>>(Comparator.comparing(ClauseId::value));
        try (var files = Files.walk(TESTS)) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                note(shown, named(file));
            }
        }
        return shown;
    }

    private static Class<?> named(Path file) {
        String name = TESTS.relativize(file)
                .toString()
                .replace(File.separatorChar, '.')
                .replaceAll("\\.class$", "");
        try {
            return Class.forName(name, false, ClauseRegisterTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a compiled test that is not there: " + name, e);
        }
    }

    private static void note(Map<ClauseId, Collection<String>> shown, Class<?> type) {
        note(
                shown,
                type,
                type.getSimpleName() + named(type).map(name -> "（" + name + "）").orElse(""));
        for (var method : type.getDeclaredMethods()) {
            note(shown, method, type.getSimpleName() + "." + named(method).orElse(method.getName()));
        }
    }

    private static void note(Map<ClauseId, Collection<String>> shown, AnnotatedElement test, String name) {
        if (test.getAnnotation(Clause.class) instanceof Clause clause) {
            for (var id : clause.value()) {
                shown.computeIfAbsent(new ClauseId(id), _ -> new TreeSet<>()).add(name);
            }
        }
    }

    private static Optional<String> named(AnnotatedElement test) {
        return Optional.ofNullable(test.getAnnotation(DisplayName.class))
                .map(DisplayName::value)
                .or(() -> Optional.ofNullable(test.getAnnotation(Label.class)).map(Label::value))
                .map(ClauseRegisterTest::cell);
    }
}
