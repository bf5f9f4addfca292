package org.mingtang.documents;

import java.nio.file.Path;
import java.util.List;

/// Typefaces are not where the configuration says.
public final class FontsMissing extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    FontsMissing(Path folder, List<String> files) {
        super("字体文件夹 " + folder + " 中缺少 " + String.join("、", files)
                + "。请把思源宋体和思源黑体的 TTF 文件放入该文件夹（npm 包 @expo-google-fonts/noto-serif-sc 与 noto-sans-sc），"
                + "或改正字体文件夹的配置。");
    }
}
