package org.mingtang.documents.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.Clause;
import org.mingtang.documents.Deletion;
import org.mingtang.documents.DocumentLimits;
import org.mingtang.documents.FileKind;
import org.mingtang.documents.HalfRedacted;
import org.mingtang.documents.recognition.Allowance;

class FileCheckTest {
    static Stream<Arguments> half() {
        return Stream.concat(
                HalfRedacted.pdfs().entrySet().stream()
                        .map(file -> Arguments.of(FileKind.PDF, file.getKey(), file.getValue())),
                HalfRedacted.packages().entrySet().stream()
                        .flatMap(kind -> kind.getValue().entrySet().stream()
                                .map(file -> Arguments.of(kind.getKey(), file.getKey(), file.getValue()))));
    }

    @ParameterizedTest(name = "{0}：{1}")
    @DisplayName("核验：只删了一半的文件，还留着的地方都找得到")
    @MethodSource("half")
    @Clause("SEC-06")
    void half_redacted_files_are_caught(FileKind kind, String where, byte[] file) {
        assertThat(traces(file, kind, HalfRedacted.NAME, HalfRedacted.LATIN)).isNotEmpty();
    }

    @Test
    @DisplayName("核验：没有的，不说有")
    void nothing_is_found_where_nothing_is() {
        HalfRedacted.pdfs()
                .forEach((_, file) -> assertThat(traces(file, FileKind.PDF, "赵钱孙", "13900001111"))
                        .isEmpty());
    }

    @ParameterizedTest(name = "“{1}”在“{0}”中 → {2}")
    @DisplayName("比对：空白、换行、全半角、连字符不计；数字不在更长的数字里找")
    @CsvSource(delimiter = '|', textBlock = """
        户主林小满一户             | 林小满             | true
        户主林 小　满一户          | 林小满             | true
        户主林小\\n满一户          | 林小满             | true
        户主林小¶满一户            | 林小满             | false
        ３５０２１１１９９００３０７４５１８ | 350211199003074518 | true
        350211199003¶074518        | 350211199003074518 | true
        350211 19900307 4518       | 350211199003074518 | true
        35021119900307451X         | 35021119900307451x | true
        350211199003074518999      | 350211199003074518 | false
        9350211199003074518        | 350211199003074518 | false
        9 350211199003074518       | 350211199003074518 | true
        138-0592-1234              | 13805921234        | true
        138—0592—1234              | 138-0592-1234      | true
        电话0595-22345678          | 0595-22345678      | true
        买买提・艾合买提           | 买买提·艾合买提    | true
        Lin@Example.org            | lin@example.org    | true
        林小明                     | 林小满             | false
        """)
    void matching(String text, String deletion, boolean found) {
        var needles = new Needles(List.of(new Deletion(deletion, Optional.empty(), "")));
        var passage = text.replace("\\n", "\n").replace('¶', Form.PARAGRAPH);
        assertThat(!needles.find(passage).isEmpty()).isEqualTo(found);
    }

    private static List<Trace> traces(byte[] file, FileKind kind, String... strings) {
        var needles = new Needles(Stream.of(strings)
                .map(string -> new Deletion(string, Optional.empty(), ""))
                .toList());
        return FileCheck.traces(file, kind, needles, new Allowance(DocumentLimits.standard()));
    }

    @Test
    @DisplayName("核验：纯文本的各种编码")
    void plain_texts() {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            var bytes = ("\uFEFF户主" + HalfRedacted.NAME).getBytes(charset);
            assertThat(traces(bytes, FileKind.TXT, HalfRedacted.NAME)).isNotEmpty();
        }
    }
}
