package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.documents.FileStore.Soundness;

@DisplayName("文件库：以内容的哈希为地址")
class FileStoreTest {
    private static final byte[] BYTES = "abc".getBytes(StandardCharsets.US_ASCII);
    private static final String HASH = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    private long files() throws Exception {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    @DisplayName("存入后按哈希取出，位置由哈希决定")
    void what_is_put_is_found_under_its_hash() throws Exception {
        var store = FileStore.inFolder(folder);
        var hash = store.put(BYTES);
        assertThat(hash.hex()).isEqualTo(HASH);
        assertThat(store.holds(hash)).isTrue();
        try (var in = store.open(hash)) {
            assertThat(in.readAllBytes()).isEqualTo(BYTES);
        }
        assertThat(folder.resolve("ba/78/" + HASH)).hasBinaryContent(BYTES);
    }

    @Test
    @DisplayName("重复存入不增加文件，也不留临时文件")
    void the_same_bytes_lie_there_once() throws Exception {
        var store = FileStore.inFolder(folder);
        assertThat(store.put(BYTES)).isEqualTo(store.put(BYTES));
        assertThat(files()).isEqualTo(1);
    }

    @Test
    @DisplayName("没有的文件：不持有、查无、打开即报")
    void a_missing_file_is_missing() throws Exception {
        var store = FileStore.inFolder(folder);
        var hash = new FileHash(HASH);
        assertThat(store.holds(hash)).isFalse();
        assertThat(store.verify(hash)).isEqualTo(Soundness.MISSING);
        assertThatThrownBy(() -> store.open(hash)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    @DisplayName("被改动的文件查得出，再次存入即修复")
    void a_broken_copy_is_noticed_and_replaced() throws Exception {
        var store = FileStore.inFolder(folder);
        var hash = store.put(BYTES);
        Files.writeString(folder.resolve("ba/78/" + HASH), "abd");
        assertThat(store.verify(hash)).isEqualTo(Soundness.BROKEN);
        store.put(BYTES);
        assertThat(store.verify(hash)).isEqualTo(Soundness.SOUND);
    }

    @Test
    @DisplayName("多人同时存入同一文件，结果只有一份且完好")
    void many_put_the_same_at_once() throws Exception {
        var store = FileStore.inFolder(folder);
        var bytes = new byte[200_000];
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 16)
                    .mapToObj(_ -> people.submit(() -> store.put(bytes)))
                    .toList();
            for (var answer : answers) {
                assertThat(store.verify(answer.get())).isEqualTo(Soundness.SOUND);
            }
        }
        assertThat(files()).isEqualTo(1);
    }

    @Test
    @DisplayName("重新打开文件夹，文件仍在")
    void a_store_is_found_again() throws Exception {
        var hash = FileStore.inFolder(folder).put(BYTES);
        assertThat(FileStore.inFolder(folder).verify(hash)).isEqualTo(Soundness.SOUND);
    }
}
