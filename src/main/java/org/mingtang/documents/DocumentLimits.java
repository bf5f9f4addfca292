package org.mingtang.documents;

import java.time.Duration;

/// How much of anything one file may be or need. All bounds lie here.
///
/// @param fileBytes     size of a file
/// @param pages         pages of a file
/// @param zipEntries    entries of a zip container (DOCX, XLSX, OFD)
/// @param expandedBytes all entries of a container, or all streams of a PDF without its images, together when expanded
/// @param expansion     how many times its packed size one entry of more than a megabyte may grow
/// @param xmlBytes      one XML part when expanded
/// @param xmlElements   elements of one XML part
/// @param xmlDepth      nesting of one XML part or page
/// @param characters    text of one file
/// @param cells         cells of all tables of one file
/// @param time          processor time for reading one file
/// @param atOnce        files read at the same time on one node; others wait
public record DocumentLimits(
        long fileBytes,
        int pages,
        int zipEntries,
        long expandedBytes,
        int expansion,
        long xmlBytes,
        int xmlElements,
        int xmlDepth,
        int characters,
        int cells,
        Duration time,
        int atOnce) {

    /// 100 MB, 2 000 pages, a minute of processor time a file.
    public static DocumentLimits standard() {
        return new DocumentLimits(
                100L << 20,
                2_000,
                20_000,
                512L << 20,
                250,
                128L << 20,
                3_000_000,
                250,
                20_000_000,
                1_000_000,
                Duration.ofSeconds(60),
                2);
    }

    public DocumentLimits withFileBytes(long bytes) {
        return new DocumentLimits(
                bytes,
                pages,
                zipEntries,
                expandedBytes,
                expansion,
                xmlBytes,
                xmlElements,
                xmlDepth,
                characters,
                cells,
                time,
                atOnce);
    }

    public DocumentLimits withPages(int count) {
        return new DocumentLimits(
                fileBytes,
                count,
                zipEntries,
                expandedBytes,
                expansion,
                xmlBytes,
                xmlElements,
                xmlDepth,
                characters,
                cells,
                time,
                atOnce);
    }

    public DocumentLimits withTime(Duration duration) {
        return new DocumentLimits(
                fileBytes,
                pages,
                zipEntries,
                expandedBytes,
                expansion,
                xmlBytes,
                xmlElements,
                xmlDepth,
                characters,
                cells,
                duration,
                atOnce);
    }
}
