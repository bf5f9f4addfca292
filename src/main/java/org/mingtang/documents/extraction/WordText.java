package org.mingtang.documents.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.mingtang.documents.DocumentText;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Block;
import org.mingtang.documents.Refusal;
import org.mingtang.documents.extraction.ListCounter.Level;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.CannotRead;
import org.mingtang.documents.recognition.CompoundFile;

/// Text of a Word 97-2003 file, and of WPS Writer files of the same form.
final class WordText {
    private static final String KIND = "DOC 或 WPS";
    private static final int BODY_TEXT = 9;
    private static final int LEVELS = 9;

    private final Allowance allowance;
    private final Extraction.Notes notes = new Extraction.Notes();
    private final ListCounter counter = new ListCounter();
    private final Map<Integer, List<Level>> lists = new HashMap<>();
    private final FieldCodes fields = new FieldCodes();

    private WordText(Allowance allowance) {
        this.allowance = allowance;
    }

    static Extraction read(byte[] bytes, Allowance allowance) {
        try (var container = CompoundFile.open(bytes, allowance);
                var word = new HWPFDocument(container.getRoot())) {
            return new WordText(allowance).read(word);
        } catch (OldWordFileFormatException e) {
            throw new CannotRead(Refusal.unknownKind(" Word 95 或更早的文件"));
        } catch (IOException e) {
            throw new CannotRead(Refusal.damaged(KIND));
        }
    }

    private Extraction read(HWPFDocument word) {
        var blocks = new ArrayList<Block>();
        var boxes = optional(word::getMainTextboxRange).map(this::blocks).orElse(List.of());
        for (var box : boxes) {
            if (box instanceof DocumentText.Paragraph paragraph) {
                notes.margin(paragraph.text());
            }
        }
        blocks.addAll(boxes);
        blocks.addAll(blocks(word.getRange()));
        optional(word::getFootnoteRange).map(this::blocks).ifPresent(blocks::addAll);
        optional(word::getEndnoteRange).map(this::blocks).ifPresent(blocks::addAll);
        optional(word::getHeaderStoryRange).ifPresent(range -> margins(word));
        if (!word.getPicturesTable().getAllPictures().isEmpty()) {
            notes.unread("图像中的文字没有读");
        }
        if (optional(word::getCommentsRange)
                .map(range -> range.text().strip())
                .filter(text -> !text.isEmpty())
                .isPresent()) {
            notes.remark("文件带有批注，批注没有列入正文。");
        }
        return notes.with(blocks, pages(word));
    }

    /// The parts of a file that has none of a kind come back empty or not at all.
    private static Optional<Range> optional(Supplier<Range> part) {
        var range = part.get();
        return range == null || range.getEndOffset() <= range.getStartOffset() ? Optional.empty() : Optional.of(range);
    }

    private void margins(HWPFDocument word) {
        var stories = new HeaderStories(word);
        for (var text : new String[] {
            stories.getFirstHeader(), stories.getOddHeader(), stories.getEvenHeader(),
            stories.getFirstFooter(), stories.getOddFooter(), stories.getEvenFooter()
        }) {
            if (text != null) {
                notes.margin(ChineseText.clean(Range.stripFields(text)));
            }
        }
    }

    private OptionalInt pages(HWPFDocument word) {
        var summary = word.getSummaryInformation();
        int pages = summary == null ? 0 : summary.getPageCount();
        if (pages <= 0) {
            return OptionalInt.empty();
        }
        allowance.pages(pages);
        return OptionalInt.of(pages);
    }

    private List<Block> blocks(Range range) {
        var blocks = new ArrayList<Block>();
        for (int at = 0; at < range.numParagraphs(); ) {
            allowance.look();
            var paragraph = range.getParagraph(at);
            if (paragraph.isInTable()) {
                int last = at;
                while (last + 1 < range.numParagraphs()
                        && range.getParagraph(last + 1).isInTable()) {
                    last++;
                }
                table(range, at, last, blocks);
                at = last + 1;
            } else {
                paragraph(paragraph, blocks);
                at++;
            }
        }
        return blocks;
    }

    private void paragraph(Paragraph paragraph, List<Block> blocks) {
        var text = text(paragraph);
        if (!text.isEmpty()) {
            var number = number(paragraph);
            blocks.add(new DocumentText.Paragraph(number + text, alignment(paragraph), heading(paragraph)));
        }
    }

    /// @param last the number of the last paragraph that stands in a table, counted in the range
    private void table(Range range, int first, int last, List<Block> blocks) {
        try {
            blocks.add(WordTable.read(range.getTable(range.getParagraph(first)), allowance, this::cellText));
        } catch (IllegalArgumentException e) {
            // a table without a beginning: its paragraphs are still text
            for (int at = first; at <= last; at++) {
                paragraph(range.getParagraph(at), blocks);
            }
        }
    }

    private String cellText(Range cell) {
        return new DocumentText(paragraphs(cell), List.of()).plain().strip();
    }

    private List<Block> paragraphs(Range cell) {
        var blocks = new ArrayList<Block>();
        for (int at = 0; at < cell.numParagraphs(); at++) {
            paragraph(cell.getParagraph(at), blocks);
        }
        return blocks;
    }

    private String text(Paragraph paragraph) {
        var text = new StringBuilder();
        for (int at = 0; at < paragraph.numCharacterRuns(); at++) {
            var run = paragraph.getCharacterRun(at);
            if (run.isMarkedDeleted()) {
                notes.remark("文件带有修订痕迹，删除的文字没有列入正文。");
            } else if (run.isVanished()) {
                if (!ChineseText.clean(run.text()).isEmpty()) {
                    notes.unread("隐藏的文字没有列入正文");
                    notes.margin(run.text());
                }
            } else {
                append(run, text);
            }
        }
        allowance.characters(text.length());
        return ChineseText.clean(text.toString());
    }

    /// Controls begin, part and end fields; their codes are no text.
    private void append(CharacterRun run, StringBuilder text) {
        var characters = run.text();
        for (int at = 0; at < characters.length(); at++) {
            var character = characters.charAt(at);
            switch (character) {
                case 0x13 -> fields.begin();
                case 0x14 -> fields.separate();
                case 0x15 -> fields.end();
                case '\r', 0x07 -> {}
                default -> {
                    if (!fields.inCode()) {
                        text.append(character);
                    }
                }
            }
        }
    }

    private static Alignment alignment(Paragraph paragraph) {
        return switch (paragraph.getJustification()) {
            case 1 -> Alignment.CENTRE;
            case 2 -> Alignment.END;
            default -> Alignment.START;
        };
    }

    private static int heading(Paragraph paragraph) {
        int level = paragraph.getLvl();
        return level >= 0 && level < 6 && level != BODY_TEXT ? level + 1 : 0;
    }

    private String number(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        try {
            var levels = lists.computeIfAbsent(paragraph.getIlfo(), _ -> levels(paragraph));
            return counter.next(Integer.toString(paragraph.getIlfo()), paragraph.getIlvl(), levels);
        } catch (RuntimeException e) {
            if (e instanceof CannotRead) {
                throw e;
            }
            notes.unread("自动编号没有读");
            return "";
        }
    }

    private static List<Level> levels(Paragraph paragraph) {
        var list = paragraph.getList();
        var levels = new ArrayList<Level>();
        int count = Math.min(LEVELS, list.getListData().getLevels().length);
        for (int at = 0; at < count; at++) {
            var pattern = new StringBuilder();
            var stored = list.getNumberText((char) at);
            for (int place = 0; stored != null && place < stored.length(); place++) {
                // the places of the levels are stored as their numbers
                var character = stored.charAt(place);
                pattern.append(character < LEVELS ? "%" + (character + 1) : Character.toString(character));
            }
            levels.add(new Level(
                    NumberForm.coded(list.getNumberFormat((char) at)), pattern.toString(), list.getStartAt((char) at)));
        }
        return levels;
    }
}
