package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

@DisplayName("日志里不出现文件的内容")
class LogSettingsTest {

    @ParameterizedTest(name = "{0}")
    @DisplayName("读文件的程序库遇到坏文件会摘录原文，它们的日志关闭")
    @ValueSource(
            strings = {"org.apache.pdfbox", "org.apache.fontbox", "org.apache.poi", "org.apache.xmlbeans", "org.ofdrw"})
    void libraries_that_read_files_write_no_log(String library) throws Exception {
        var settings = new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("application.yaml"))
                .getFirst();
        assertThat(settings.getProperty("logging.level." + library)).hasToString("off");
    }
}
