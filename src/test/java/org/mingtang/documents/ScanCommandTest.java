package org.mingtang.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.documents.VirusScan.Verdict;

@DisplayName("查毒程序")
class ScanCommandTest {
    private static final byte[] HARMFUL = "附件：BAD-TEST-WORD".getBytes(UTF_8);
    private static final byte[] FINE = "附件：征收补偿方案".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private ScanCommand program(String script, Duration longest) throws IOException {
        var file = folder.resolve("scan.sh");
        Files.writeString(file, script);
        return new ScanCommand(List.of("sh", file.toString()), longest);
    }

    private ScanCommand searching() throws IOException {
        return program("if grep -q BAD-TEST-WORD; then exit 1; fi", Duration.ofSeconds(30));
    }

    @Test
    @DisplayName("文件从标准输入交给程序，按它怎样结束判断")
    void the_program_says() throws IOException {
        assertThat(searching().of(HARMFUL)).isEqualTo(Verdict.HARMFUL);
        assertThat(searching().of(FINE)).isEqualTo(Verdict.CLEAN);
        assertThat(searching().of(new byte[20 << 20])).isEqualTo(Verdict.CLEAN);
    }

    @Test
    @DisplayName("程序没有、出错、太慢，都不算没有病毒；不读完就结束的，也照它说的算")
    void no_answer_is_no_clean_file() throws IOException {
        assertThat(new ScanCommand(List.of("no-such-program-at-all"), ScanCommand.LONGEST).of(FINE))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(program("exit 2", ScanCommand.LONGEST).of(FINE)).isEqualTo(Verdict.UNKNOWN);
        assertThat(program("sleep 30", Duration.ofMillis(200)).of(FINE)).isEqualTo(Verdict.UNKNOWN);
        assertThat(program("exit 1", ScanCommand.LONGEST).of(new byte[20 << 20]))
                .isEqualTo(Verdict.HARMFUL);
    }

    @Test
    @DisplayName("接收文件时查毒：有病毒的、查不了的拒收，写明怎么办，什么也没有保存")
    void the_desk_refuses() throws IOException {
        var desk = new Desk(DocumentLimits.standard(), searching());
        assertThat(desk.refused(HARMFUL, "附件.txt").message()).contains("带有病毒");
        assertThat(desk.received(FINE, "附件.txt").bytes()).isEqualTo(FINE);
        var broken = new Desk(DocumentLimits.standard(), program("exit 2", ScanCommand.LONGEST));
        assertThat(broken.refused(FINE, "附件.txt").message()).contains("没有给出结果");
        assertThat(desk.stored).isEmpty();
    }
}
