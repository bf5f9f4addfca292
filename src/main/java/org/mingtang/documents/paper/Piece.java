package org.mingtang.documents.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.documents.DocumentText.Alignment;
import org.mingtang.documents.DocumentText.Block;
import org.mingtang.documents.DocumentText.Paragraph;
import org.mingtang.documents.DocumentText.Picture;
import org.mingtang.documents.DocumentText.Table;
import org.mingtang.documents.OfficialDraft;
import org.mingtang.documents.PlainLetter;

/// A part of an official document on paper, in the order in which it is printed. Each printer says how a part looks.
public sealed interface Piece {
    /// of the size of titles, between the margins
    int CHARACTERS_IN_TITLE_LINE = 20;

    record RedHead(String text) implements Piece {}

    /// The number, with the red line below it.
    record Number(String text) implements Piece {}

    record Title(List<String> lines) implements Piece {}

    record Addressees(String text) implements Piece {}

    record Text(Paragraph paragraph) implements Piece {}

    record Grid(Table table) implements Piece {}

    /// @param lines 附件：1．某某表, then 2．某某表
    record AttachmentList(List<String> lines) implements Piece {}

    record Signature(List<String> names, String date) implements Piece {}

    /// With its brackets, two characters in.
    record Annotation(String text) implements Piece {}

    record NewPage() implements Piece {}

    /// 附件1
    record Label(String text) implements Piece {}

    record Imprint(Optional<String> copiesTo, String printedBy, String printedOn) implements Piece {}

    static List<Piece> of(OfficialDraft draft) {
        var pieces = new ArrayList<Piece>();
        draft.redHead().map(RedHead::new).ifPresent(pieces::add);
        draft.number().map(number -> new Number(number.toString())).ifPresent(pieces::add);
        pieces.add(new Title(draft.titleLines()));
        draft.addressees().map(names -> new Addressees(names + "：")).ifPresent(pieces::add);
        addBody(draft.body(), pieces);
        if (!draft.attachments().isEmpty()) {
            pieces.add(new AttachmentList(attachmentLines(draft.attachments())));
        }
        pieces.add(new Signature(draft.signedBy(), inWords(draft.date())));
        draft.annotation().map(text -> new Annotation("（" + text + "）")).ifPresent(pieces::add);
        for (var attached : draft.attached()) {
            pieces.add(new NewPage());
            if (!attached.label().isEmpty()) {
                pieces.add(new Label(attached.label()));
            }
            pieces.add(new Title(attached.titleLines()));
            addBody(attached.body(), pieces);
        }
        draft.imprint()
                .map(imprint -> new Imprint(imprint.copiesTo(), imprint.printedBy(), inWords(imprint.printedOn())))
                .ifPresent(pieces::add);
        return pieces;
    }

    static List<Piece> of(PlainLetter letter) {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Title(titleLines(letter.title())));
        letter.number()
                .map(number -> new Text(new Paragraph(number, Alignment.END, 0)))
                .ifPresent(pieces::add);
        letter.addressee().map(name -> new Addressees(name + "：")).ifPresent(pieces::add);
        letter.paragraphs().forEach(text -> pieces.add(new Text(new Paragraph(text, Alignment.START, 0))));
        if (!letter.attachments().isEmpty()) {
            pieces.add(new AttachmentList(attachmentLines(letter.attachments())));
        }
        if (!letter.signedBy().isBlank()) {
            pieces.add(new Signature(List.of(letter.signedBy()), letter.date()));
        }
        return pieces;
    }

    /// A title longer than a line breaks before its bracket, not in the middle of a word.
    private static List<String> titleLines(String title) {
        int bracket = title.indexOf('（');
        return title.length() <= CHARACTERS_IN_TITLE_LINE || bracket <= 0
                ? List.of(title)
                : List.of(title.substring(0, bracket), title.substring(bracket));
    }

    private static void addBody(List<Block> body, List<Piece> pieces) {
        for (var block : body) {
            switch (block) {
                case Paragraph paragraph -> pieces.add(new Text(paragraph));
                case Table table -> pieces.add(new Grid(table));
                case Picture picture ->
                    pieces.add(new Text(new Paragraph("〔图片：" + picture.description() + "〕", Alignment.CENTRE, 0)));
            }
        }
    }

    private static List<String> attachmentLines(List<String> titles) {
        if (titles.size() == 1) {
            return List.of("附件：" + titles.getFirst());
        }
        var lines = new ArrayList<String>();
        for (var index = 0; index < titles.size(); index++) {
            lines.add((index == 0 ? "附件：" : "") + (index + 1) + "．" + titles.get(index));
        }
        return lines;
    }

    private static String inWords(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
