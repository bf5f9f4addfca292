package org.mingtang.documents;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// The typefaces for tests: the folder named by `MINGTANG_FONTS`, or `fonts` in the project.
public final class TypefaceFolder {
    private TypefaceFolder() {}

    public static Fonts fonts() {
        var folder = Path.of(Objects.requireNonNullElse(System.getenv("MINGTANG_FONTS"), "fonts"));
        assumeTrue(Files.isDirectory(folder), "没有字体文件夹 " + folder + "，跳过（MINGTANG_FONTS）");
        return Fonts.in(folder);
    }
}
