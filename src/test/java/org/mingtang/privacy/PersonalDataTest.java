package org.mingtang.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.TestDatabase;
import org.mingtang.documents.FileKind;
import org.mingtang.documents.FileStore;
import org.mingtang.installation.InstallationException;
import org.mingtang.journal.StreamId;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("个人信息：加密保存、按值找到、彻底删除")
class PersonalDataTest {
    private static final StreamId OWNER = StreamId.of("request", new UUID(1, 1));
    private static final StreamId OTHER = StreamId.of("request", new UUID(1, 2));

    @TempDir
    Path folder;

    private TestDatabase database;
    private JdbcClient jdbc;
    private FileStore files;

    @BeforeEach
    void open() throws IOException {
        database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database.app());
        files = FileStore.inFolder(folder.resolve("files"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private PersonalData data(PersonalCipher cipher) {
        return new PersonalData(jdbc, files, folder.resolve("keys"), cipher, Clock.systemUTC());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("两种算法都能存、能取，短的在表里，长的在文件库，表里和文件库里都看不到原文")
    void kept_and_opened(PersonalCipher cipher) throws IOException {
        var data = data(cipher);
        var text = data.keep(OWNER, "application", "欧阳若水 11010519491231002X");
        var scan = new byte[200_000];
        scan[7] = 42;
        var file = data.keep(OWNER, "file.IDENTITY", "欧阳若水身份证.jpg", FileKind.JPEG, scan);

        assertThat(data.text(text)).isEqualTo("欧阳若水 11010519491231002X");
        assertThat(data.content(file)).isEqualTo(scan);
        assertThat(data.of(OWNER)).containsExactly(text, file);
        assertThat(data.agrees(text)).isTrue();
        assertThat(jdbc.sql("select k::text from privacy.kept k")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains("欧阳") || row.contains("e6aca7e998b3"));
        try (var stored = Files.walk(folder.resolve("files")).filter(Files::isRegularFile)) {
            assertThat(stored)
                    .allSatisfy(each -> assertThat(new String(Files.readAllBytes(each), UTF_8))
                            .doesNotContain("\0".repeat(64)));
        }
    }

    @Test
    @DisplayName("换了算法，以前存的还能打开")
    void the_cipher_may_change() {
        var kept = data(PersonalCipher.AES_256_GCM).keep(OWNER, "application", "原文");
        assertThat(data(PersonalCipher.SM4_GCM).text(kept)).isEqualTo("原文");
    }

    @Test
    @DisplayName("删除以后打不开，承诺值还在")
    void erased_for_good() {
        var data = data(PersonalCipher.AES_256_GCM);
        var kept = data.keep(OWNER, "application", "原文");
        var others = data.keep(OTHER, "application", "别人的");
        data.erase(OWNER);

        assertThatThrownBy(() -> data.text(kept)).isInstanceOf(PersonalCipher.Unreadable.class);
        assertThat(data.of(OWNER)).singleElement().satisfies(left -> {
            assertThat(left.erased()).isTrue();
            assertThat(left.commitment()).isEqualTo(kept.commitment());
        });
        assertThat(data.text(others)).isEqualTo("别人的");
    }

    @Test
    @DisplayName("相同的内容，承诺值也不同：不能靠猜测对照出来")
    void commitments_are_salted() {
        var data = data(PersonalCipher.AES_256_GCM);
        assertThat(data.keep(OWNER, "a", "13800138000").commitment())
                .isNotEqualTo(data.keep(OTHER, "a", "13800138000").commitment());
    }

    @Test
    @DisplayName("暂时记住的查找内容也是密封的：别的用途、改过的、不是这里封的，都打不开")
    void what_is_remembered_is_sealed() {
        var data = data(PersonalCipher.SM4_GCM);
        var sealed = data.sealed("list", "欧阳若水");
        assertThat(sealed).doesNotContain("欧阳若水");
        assertThat(data.opened("list", sealed)).contains("欧阳若水");
        assertThat(data.opened("other", sealed)).isEmpty();
        assertThat(data.opened("list", sealed.replaceAll("..==?$|..$", "AA"))).isEmpty();
        assertThat(data.opened("list", "no-key:AAAA")).isEmpty();
        assertThat(data.opened("list", "")).isEmpty();
    }

    @Test
    @DisplayName("把别人的内容换到这一件下面，打不开")
    void bound_to_its_owner() {
        var data = data(PersonalCipher.AES_256_GCM);
        var mine = data.keep(OWNER, "application", "我的");
        var theirs = data.keep(OTHER, "application", "别人的");
        JdbcClient.create(database.owner())
                .sql("update privacy.kept set owner = ? where id = ?")
                .params(OWNER.value(), theirs.id())
                .update();
        assertThat(data.text(mine)).isEqualTo("我的");
        assertThatThrownBy(() -> data.of(OWNER)).isInstanceOf(PersonalCipher.Unreadable.class);
    }

    @Test
    @DisplayName("没有密钥目录，已有加密内容的平台不启动，也不另造密钥")
    void keys_are_needed() throws IOException {
        data(PersonalCipher.AES_256_GCM).keep(OWNER, "application", "原文");
        var elsewhere = folder.resolve("elsewhere");
        assertThatThrownBy(
                        () -> new PersonalData(jdbc, files, elsewhere, PersonalCipher.AES_256_GCM, Clock.systemUTC()))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("密钥目录");
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    @DisplayName("放进一把新密钥，以后用新的，以前的还能打开，按值还找得到")
    void a_new_key_is_taken_up() throws IOException {
        var first = data(PersonalCipher.AES_256_GCM);
        var kept = first.keep(OWNER, "application", "原文");
        Files.writeString(folder.resolve("keys/second.key"), "7".repeat(64) + "\n");
        var second = data(PersonalCipher.AES_256_GCM);

        assertThat(second.text(kept)).isEqualTo("原文");
        assertThat(second.lookup("name", "欧阳若水")).isEqualTo(first.lookup("name", "欧阳若水"));
        var later = second.keep(OWNER, "application", "后来的");
        assertThat(jdbc.sql("select key_id from privacy.kept where id = ?")
                        .param(later.id())
                        .query(String.class)
                        .single())
                .isNotEqualTo(jdbc.sql("select key_id from privacy.kept where id = ?")
                        .param(kept.id())
                        .query(String.class)
                        .single());
    }

    @Test
    @DisplayName("不是密钥的文件，说明是哪个文件")
    void a_broken_key() throws IOException {
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(folder.resolve("keys/personal.key"), "not a key");
        assertThatThrownBy(() -> data(PersonalCipher.AES_256_GCM))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("personal.key");
    }
}
