package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.GovernmentOffice.OFFICE;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.documents.FileHash;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.requests.HandedIn;
import org.mingtang.requests.RequestCounter;
import org.mingtang.requests.Submission;
import org.mingtang.requests.answer.Answers;
import org.mingtang.requests.application.Applicant;
import org.mingtang.requests.application.Application;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether anything of an applicant can be found without the keys: in the tables, the files, the index, an archive, or
/// by
/// asking the portal for a file's hash.
@DisplayName("申请人的信息：没有密钥，哪里也找不到")
class PersonalTracesTest {
    private static final List<String> WORDS =
            List.of("慕容若水", "320106198801012357", "13951787654", "云岭县槐荫巷98号", "槐荫巷改造的补偿协议");

    @TempDir
    Path folder;

    @Test
    @DisplayName("申请、身份证明、告知书：表里、文件库、索引、备份里都没有原文，按哈希也取不到")
    void nothing_is_found() throws IOException, InterruptedException {
        var clock = TurnedClock.to("2026-03-02");
        try (var platform = RunningPlatform.by(clock, "mingtang.pack=licheng")) {
            RequestAtWork.office(platform);
            var scan = RequestAtWork.paper("慕容若水的身份证明");
            var applicant = new Applicant.Person(
                    "慕容若水", Applicant.Identity.RESIDENT_ID, "320106198801012357", "13951787654", "云岭县槐荫巷98号", "");
            var application = new Application(
                    applicant, List.of("槐荫巷改造的补偿协议"), "", Application.Form.PAPER, Application.Way.COUNTER, "");
            var submission = platform.bean(RequestCounter.class)
                    .submit(
                            "a token for traces",
                            application,
                            OFFICE,
                            List.of(new HandedIn(HandedIn.Part.IDENTITY, "慕容若水身份证.docx", scan)));
            assertThat(submission).isInstanceOf(Submission.Taken.class);
            RequestAtWork.withSection(platform, clock, "2026-03-02", application)
                    .decided(Answers.of(OutcomeCode.N5))
                    .told();

            var traces = new TracesLeft(WORDS, List.of(scan));
            assertThat(traces.inTables(platform.bean(JdbcClient.class))).isEmpty();
            assertThat(traces.below(platform.data().resolve("files"), 9)).isEmpty();
            assertThat(traces.below(platform.data().resolve("index"), 9)).isEmpty();
            assertThat(traces.below(platform.data().resolve("run"), 9)).isEmpty();

            var archive = folder.resolve("archive.zip");
            Upkeep.of(platform.data(), Optional.empty(), Map.of()).backUp(archive, Instant.EPOCH);
            assertThat(traces.below(unpacked(archive), 9)).isEmpty();

            var office = new OfficeAtWork(platform, new AtomicInteger()::incrementAndGet, _ -> {});
            office.carry(office.draft());
            var number = platform.bean(JdbcClient.class)
                    .sql("select index_number from disclosure.publication")
                    .query(String.class)
                    .list()
                    .getFirst();
            var hashes = platform.bean(JdbcClient.class)
                    .sql(
                            "select file from privacy.kept where file is not null union select commitment from privacy.kept")
                    .query(String.class)
                    .list();
            var nobody = Caller.nobody(platform);
            assertThat(hashes).isNotEmpty();
            for (var hash : hashes) {
                assertThat(nobody.gets("/documents/" + number + "/files/" + hash)
                                .statusCode())
                        .isIn(404, 410);
            }
            assertThat(nobody.gets("/documents/" + number + "/files/"
                                    + FileHash.of(scan).hex())
                            .statusCode())
                    .isIn(404, 410);
            assertThat(nobody.gets("/documents?q=" + URLEncoder.encode("槐荫巷改造", StandardCharsets.UTF_8))
                            .body())
                    .doesNotContain("补偿协议");
        }
    }

    private Path unpacked(Path archive) throws IOException {
        var to = Files.createDirectory(folder.resolve("unpacked"));
        try (var zip = new ZipFile(archive.toFile())) {
            int number = 0;
            for (var entry : zip.stream().toList()) {
                if (!entry.isDirectory()) {
                    try (var bytes = zip.getInputStream(entry)) {
                        Files.copy(bytes, to.resolve("entry-" + number++));
                    }
                }
            }
        }
        return to;
    }
}
