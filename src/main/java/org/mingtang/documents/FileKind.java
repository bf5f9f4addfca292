package org.mingtang.documents;

/// The kinds of file that are recognised, always by content and never by name.
public enum FileKind {
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("pdf", "application/pdf"),
    OFD("ofd", "application/ofd"),
    HTML("html", "text/html"),
    TXT("txt", "text/plain"),
    /// Word 97-2003, and WPS Writer files of the same container
    DOC("doc", "application/msword"),
    XLS("xls", "application/vnd.ms-excel"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PNG("png", "image/png"),
    JPEG("jpg", "image/jpeg"),
    TIFF("tif", "image/tiff");

    private final String extension;
    private final String mediaType;

    FileKind(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /// Without the dot.
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
