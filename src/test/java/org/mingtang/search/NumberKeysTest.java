package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberKeysTest {
    private static final String ID = "013520046/2026-00117";

    @ParameterizedTest(name = "{0}")
    @DisplayName("发文字号的各种写法都找到泉鲤政办〔2019〕85号")
    @ValueSource(
            strings = {
                "泉鲤政办〔2019〕85号",
                "泉鲤政办[2019]85号",
                "泉鲤政办（2019）85号",
                "泉鲤政办(2019)85号",
                "泉鲤政办【2019】85号",
                "泉鲤政办﹝2019﹞85号",
                "泉鲤政办2019 85",
                "泉鲤政办 2019 85号",
                "泉鲤政办〔２０１９〕８５号",
                "泉鲤政办〔2019〕第85号",
                "泉鲤政办2019年第85号",
                "泉鲤政办〔2019〕085号",
                "泉鲤政办 〔 2019 〕 85 号",
                "泉鲤政办〔2019 85号",
                "泉鲤政办201985",
                "〔2019〕85号",
                "[2019]85"
            })
    void spellings_of_a_document_number(String typed) {
        assertThat(finds(typed)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("别的发文字号不找到它")
    @ValueSource(
            strings = {
                "泉鲤政办〔2019〕8号",
                "泉鲤政办〔2019〕851号",
                "泉鲤政办〔2018〕85号",
                "鲤政办〔2019〕85号",
                "泉鲤政〔2019〕85号",
                "2019 85",
                "85号",
                "泉鲤政办"
            })
    void other_document_numbers(String typed) {
        assertThat(finds(typed)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("索引号，也可只写后段")
    @ValueSource(
            strings = {
                "013520046/2026-00117",
                "013520046／2026－00117",
                "013520046 / 2026-00117",
                "2026-00117",
                "2026—00117",
                "2026-117",
                "２０２６-００１１７"
            })
    void spellings_of_an_index_number(String typed) {
        assertThat(finds(typed)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("别的索引号不找到它")
    @ValueSource(strings = {"013520047/2026-00117", "2026-00118", "2025-00117", "00117", "2026"})
    void other_index_numbers(String typed) {
        assertThat(finds(typed)).isFalse();
    }

    private static boolean finds(String typed) {
        var common = new HashSet<>(NumberKeys.ofDocument(ID, Optional.of("泉鲤政办〔2019〕85号")));
        common.retainAll(NumberKeys.ofQuery(typed));
        return !common.isEmpty();
    }
}
