package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("读文件时不在磁盘上留下任何痕迹")
class NoTraceOnDiskTest {

    @Test
    @Timeout(240)
    @DisplayName("每一种文件，收下的和拒收的，阅读和删减，都不产生临时文件")
    void no_temporary_file_is_ever_made(@TempDir Path folder) throws Exception {
        var samples = Files.createDirectory(folder.resolve("samples"));
        var watched = Files.createDirectory(folder.resolve("tmp"));
        int number = 0;
        for (var bytes : samples()) {
            Files.write(samples.resolve("sample-" + number++), bytes);
        }
        try (var watch = watched.getFileSystem().newWatchService()) {
            watched.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            // a JVM of its own, so that no other test writes into its temporary folder
            var output = folder.resolve("output");
            var child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djava.io.tmpdir=" + watched,
                            "-XX:-UsePerfData",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            ReadEverything.class.getName(),
                            samples.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            assertThat(child.waitFor(200, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(output)).contains("read " + number + " files");
            assertThat(child.exitValue()).isZero();
            var created = watch.poll(1, TimeUnit.SECONDS);
            assertThat(created == null ? List.of() : created.pollEvents()).isEmpty();
        }
    }

    private static List<byte[]> samples() {
        var marked = new ArrayList<>(List.of("机密★5年"));
        marked.addAll(SampleFiles.NOTICE);
        var samples = new ArrayList<>(List.of(
                SampleFiles.docx(marked),
                SampleFiles.ofd(marked),
                SampleFiles.html("<p>机密★5年</p>"),
                SampleFiles.doc("marked.doc"),
                SampleFiles.noticeDocx(),
                SampleFiles.ofd(SampleFiles.NOTICE),
                SampleFiles.plainPdf(40),
                SampleFiles.doc("notice.doc"),
                SampleFiles.xls(
                        book -> book.createSheet("一").createRow(0).createCell(0).setCellValue("机密★5年")),
                SampleFiles.xlsx(
                        book -> book.createSheet("一").createRow(0).createCell(0).setCellValue("机密★5年")),
                SampleFiles.image(FileKind.PNG),
                SampleFiles.image(FileKind.JPEG),
                SampleFiles.image(FileKind.TIFF)));
        // large enough that libraries which spill to the disk would do so
        samples.add(SampleFiles.xlsx(book -> {
            var sheet = book.createSheet("一");
            for (int row = 0; row < 20_000; row++) {
                sheet.createRow(row).createCell(0).setCellValue("第" + row + "行" + Integer.toHexString(row * 7919));
            }
        }));
        return samples;
    }

    /// Run in the other JVM.
    static final class ReadEverything {
        private ReadEverything() {}

        public static void main(String[] arguments) throws Exception {
            var desk = new Desk().desk;
            int count = 0;
            try (var files = Files.list(Path.of(arguments[0]))) {
                for (var file : files.toList()) {
                    var bytes = Files.readAllBytes(file);
                    desk.receive(bytes, file.toString());
                    readAndRedact(bytes);
                    count++;
                }
            }
            System.out.println("read " + count + " files");
        }

        /// As the commands do it on files of one's own machine.
        private static void readAndRedact(byte[] bytes) {
            var limits = DocumentLimits.standard();
            if (DocumentDesk.read(bytes, "", limits) instanceof Reading.Read read) {
                new FindingReader(LocalDate.EPOCH).read(bytes, read).with(Leaks.in(bytes, read.kind(), limits));
                Redactor.redact(bytes, read.kind(), List.of(PersonalPdfs.deletion(FindingKind.NAME, "启明区")), limits);
            }
        }
    }
}
