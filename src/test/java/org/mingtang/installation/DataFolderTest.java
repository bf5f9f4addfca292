package org.mingtang.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temporary;

    @Test
    @DisplayName("新建的数据目录及其各部分只有所有者可以进入")
    void a_new_folder_is_private() throws IOException {
        DataFolder folder = new DataFolder(temporary.resolve("上级/数据")).prepare();

        for (Path place : new Path[] {folder.root(), folder.files(), folder.index(), folder.run()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                    .as("mode of %s", place)
                    .isEqualTo("rwx------");
        }
        assertThat(folder.root().resolve("mingtang-data")).hasContent("mingtang-data 1");
    }

    @Test
    @DisplayName("再次打开自己的数据目录，内容不变")
    void preparing_again_keeps_the_content() throws IOException {
        DataFolder folder = new DataFolder(temporary.resolve("data")).prepare();
        Files.writeString(folder.files().resolve("a"), "text");

        folder.prepare();

        assertThat(folder.files().resolve("a")).hasContent("text");
    }

    @Test
    @DisplayName("有别人文件的目录不会被当作数据目录")
    void a_folder_with_other_content_is_refused_and_untouched() throws IOException {
        Files.writeString(temporary.resolve("照片.jpg"), "…");

        assertThatThrownBy(() -> new DataFolder(temporary).prepare())
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("不是空目录");
        assertThat(temporary.toFile().list()).containsExactly("照片.jpg");
    }

    @Test
    @DisplayName("较新版本建立的数据目录被拒绝")
    void a_newer_layout_is_refused() throws IOException {
        DataFolder folder = new DataFolder(temporary.resolve("data")).prepare();
        Files.writeString(folder.root().resolve("mingtang-data"), "mingtang-data 2\n");

        assertThatThrownBy(folder::prepare)
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("升级");
    }

    @Test
    @DisplayName("首次启动中断留下的空标记文件不妨碍再次启动")
    void an_empty_mark_left_by_a_killed_start_is_written_again() throws IOException {
        DataFolder folder = new DataFolder(temporary.resolve("data")).prepare();
        Files.writeString(folder.root().resolve("mingtang-data"), "");

        folder.prepare();

        assertThat(folder.root().resolve("mingtang-data")).hasContent("mingtang-data 1");
    }

    @Test
    @DisplayName("密钥目录在数据目录之外")
    void the_keys_lie_outside_the_data() {
        DataFolder folder = new DataFolder(temporary.resolve("data"));

        assertThat(folder.keys()).isEqualTo(temporary.resolve("data-keys"));
    }
}
