package org.mingtang.requests.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.documents.PlainLetter;
import org.mingtang.regulation.LetterKind;

/// A letter before it is printed. Officers may change its words; [LetterCheck] looks at what they made of it.
///
/// @param template   id of the standard text it was made with, kept with the letter (REQ-24)
/// @param addressee  without the colon; blank for a paper that stays in the house
/// @param body       paragraphs without indents
/// @param remedy     the last paragraph, where the letter tells a remedy
/// @param decided    what it decides; empty for a letter that answers nothing
public record LetterDraft(
        LetterKind kind,
        String template,
        String title,
        String unit,
        String number,
        String addressee,
        LocalDate date,
        List<String> body,
        Optional<String> remedy,
        List<String> attachments,
        Optional<Decided> decided)
        implements LetterWriting {
    public LetterDraft {
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
    }

    /// 二〇二六年三月二日
    public String dateInNumerals() {
        return ChineseDate.inNumerals(date);
    }

    /// Everything below the addressee and above the signature.
    public Stream<String> paragraphs() {
        return Stream.concat(body.stream(), remedy.stream());
    }

    /// For printing as DOCX, PDF or OFD. What the third party sends back is addressed to the agency.
    public PlainLetter onPaper() {
        return new PlainLetter(
                title,
                Optional.of(number).filter(given -> !given.isBlank()),
                Optional.of(kind == LetterKind.OPINION_CONFIRMATION ? unit : addressee)
                        .filter(name -> !name.isBlank()),
                paragraphs().toList(),
                attachments,
                kind.comesBack() ? "" : unit,
                dateInNumerals());
    }

    public LetterDraft withBody(List<String> words) {
        return new LetterDraft(
                kind, template, title, unit, number, addressee, date, words, remedy, attachments, decided);
    }

    public LetterDraft withRemedy(Optional<String> words) {
        return new LetterDraft(kind, template, title, unit, number, addressee, date, body, words, attachments, decided);
    }
}
