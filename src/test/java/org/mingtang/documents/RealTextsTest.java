package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("真实文件的文本都能接收")
class RealTextsTest {

    @Test
    @DisplayName("保密审查规则通篇谈密级，也不得当作涉密文件拒收")
    void texts_about_secrecy_are_received() throws Exception {
        var named = System.getenv("MINGTANG_SHARED");
        var seeds = Path.of(named == null ? "../shared" : named).resolve("seeds");
        Assumptions.assumeTrue(Files.isDirectory(seeds), "真实文本不在这台机器上（MINGTANG_SHARED 或 ../shared）");
        var desk = new Desk();
        try (var files = Files.list(seeds)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".txt")).toList()) {
                var received = desk.received(
                        Files.readAllBytes(file), file.getFileName().toString());
                assertThat(received.kind()).isEqualTo(FileKind.TXT);
                assertThat(received.text().blocks()).isNotEmpty();
            }
        }
    }
}
