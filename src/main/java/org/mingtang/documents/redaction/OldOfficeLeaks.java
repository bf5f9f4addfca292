package org.mingtang.documents.redaction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.ReaderFinding;
import org.mingtang.documents.Refusal;
import org.mingtang.documents.recognition.CannotRead;

/// The properties of files of Word and Excel 97-2003. Tracked changes and hidden content are not looked for: such files
/// are saved in the newer form before anything is published from them.
final class OldOfficeLeaks {
    private OldOfficeLeaks() {}

    static List<ReaderFinding> in(byte[] bytes) {
        var leaks = new LeakList();
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            summary(files.getRoot(), leaks);
        } catch (IOException e) {
            throw new CannotRead(Refusal.damaged("DOC/XLS"));
        }
        leaks.present("旧格式", "旧格式（DOC、XLS）的修订、批注和隐藏内容没有查，请另存为 DOCX 或 XLSX 后再查");
        return leaks.list();
    }

    private static void summary(DirectoryNode root, LeakList leaks) {
        try {
            if (root.hasEntryCaseInsensitive(SummaryInformation.DEFAULT_STREAM_NAME)
                    && PropertySetFactory.create(root, SummaryInformation.DEFAULT_STREAM_NAME)
                            instanceof SummaryInformation about) {
                add(leaks, "作者", about.getAuthor());
                add(leaks, "最后修改者", about.getLastAuthor());
                add(leaks, "主题", about.getSubject());
                add(leaks, "关键词", about.getKeywords());
                add(leaks, "备注", about.getComments());
            }
            if (root.hasEntryCaseInsensitive(DocumentSummaryInformation.DEFAULT_STREAM_NAME)
                    && PropertySetFactory.create(root, DocumentSummaryInformation.DEFAULT_STREAM_NAME)
                            instanceof DocumentSummaryInformation about) {
                add(leaks, "单位", about.getCompany());
                add(leaks, "负责人", about.getManager());
            }
        } catch (IOException | org.apache.poi.hpsf.HPSFException | RuntimeException e) {
            leaks.present("文档属性", "文档属性已损坏，没有读出");
        }
    }

    private static void add(LeakList leaks, String property, @Nullable String value) {
        if (value != null) {
            leaks.add("文档属性“" + property + "”", value, "文档属性中的" + property);
        }
    }
}
