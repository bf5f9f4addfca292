package org.mingtang.documents.recognition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.mingtang.documents.FileKind;
import org.mingtang.documents.Refusal;

/// The container of Word and Excel 97-2003, of WPS, and of encrypted newer files.
public final class CompoundFile {
    private static final String KIND = "DOC、WPS 或 XLS";
    /// offset of the flags in the file information block of a Word file, and the flag of encryption among them
    private static final int WORD_FLAGS = 0x0B;

    private static final int WORD_ENCRYPTED = 0x01;

    private CompoundFile() {}

    /// In memory; the caller closes it.
    ///
    /// @throws CannotRead if it is damaged
    public static POIFSFileSystem open(byte[] bytes, Allowance allowance) {
        try {
            allowance.expanded(bytes.length);
            return new POIFSFileSystem(new ByteArrayInputStream(bytes));
        } catch (IOException | RuntimeException e) {
            throw e instanceof CannotRead refused ? refused : new CannotRead(Refusal.damaged(KIND));
        }
    }

    static FileKind kindOf(byte[] bytes, Allowance allowance) {
        try (var container = open(bytes, allowance)) {
            var names = container.getRoot().getEntryNames();
            if (names.contains("EncryptedPackage") || names.contains("EncryptionInfo")) {
                throw new CannotRead(Refusal.encrypted());
            }
            if (names.contains("WordDocument")) {
                return word(container, names);
            }
            if (names.contains("Workbook") || names.contains("Book")) {
                if (names.contains("_VBA_PROJECT_CUR")) {
                    throw new CannotRead(Refusal.macros());
                }
                return FileKind.XLS;
            }
            throw new CannotRead(Refusal.unknownKind(names.contains("PowerPoint Document") ? "演示文稿" : "其他种类的办公文件"));
        } catch (IOException | RuntimeException e) {
            throw e instanceof CannotRead refused ? refused : new CannotRead(Refusal.damaged(KIND));
        }
    }

    private static FileKind word(POIFSFileSystem container, Set<String> names) throws IOException {
        try (var stream = container.createDocumentInputStream("WordDocument")) {
            var start = stream.readNBytes(WORD_FLAGS + 1);
            if (start.length <= WORD_FLAGS) {
                throw new CannotRead(Refusal.damaged(KIND));
            }
            if ((start[WORD_FLAGS] & WORD_ENCRYPTED) != 0) {
                throw new CannotRead(Refusal.encrypted());
            }
        }
        if (names.contains("Macros")) {
            throw new CannotRead(Refusal.macros());
        }
        return FileKind.DOC;
    }
}
