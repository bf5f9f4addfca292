package org.mingtang.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/// The typefaces that PDF and OFD files are set in: Noto Serif SC and Noto Sans SC as TrueType files (OFL). They are
/// embedded
/// as subsets.
public record Fonts(Path serif, Path serifBold, Path sans, Path sansBold) {

    /// Finds the four files in a folder.
    ///
    /// @throws FontsMissing naming what is not there
    public static Fonts in(Path folder) {
        var fonts = new Fonts(
                folder.resolve("NotoSerifSC-Regular.ttf"),
                folder.resolve("NotoSerifSC-Bold.ttf"),
                folder.resolve("NotoSansSC-Regular.ttf"),
                folder.resolve("NotoSansSC-Bold.ttf"));
        var missing = new ArrayList<String>();
        for (var file : new Path[] {fonts.serif, fonts.serifBold, fonts.sans, fonts.sansBold}) {
            if (!Files.isReadable(file)) {
                missing.add(file.getFileName().toString());
            }
        }
        if (!missing.isEmpty()) {
            throw new FontsMissing(folder, missing);
        }
        return fonts;
    }
}
