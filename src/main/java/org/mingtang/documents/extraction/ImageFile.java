package org.mingtang.documents.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.mingtang.documents.DocumentText.Picture;
import org.mingtang.documents.FileKind;
import org.mingtang.documents.Refusal;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.CannotRead;

/// A picture: its size is read and nothing of its content, so that no pixel is ever unpacked.
final class ImageFile {
    private ImageFile() {}

    static Extraction read(byte[] bytes, FileKind kind, Allowance allowance) {
        var format = kind.name().toLowerCase(Locale.ROOT);
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input);
            int pages = kind == FileKind.TIFF ? reader.getNumImages(true) : 1;
            allowance.pages(pages);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            var notes = new Extraction.Notes();
            notes.unread("图像文件，其中的文字没有读");
            return notes.with(List.of(new Picture("图像，" + width + "×" + height + " 像素")), OptionalInt.of(pages));
        } catch (IOException e) {
            throw new CannotRead(Refusal.damaged(kind.name()));
        } finally {
            reader.dispose();
        }
    }
}
