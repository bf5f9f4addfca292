package org.mingtang.requests;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingtang.documents.FormSheet;
import org.mingtang.regulation.LetterKind;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.casefile.Step;
import org.mingtang.requests.letters.ChineseDate;
import org.mingtang.requests.letters.LetterDraft;

/// A form that goes with an act on a request and is printed when it is wanted: filled in with the case, signed by hand.
/// Nothing of it is kept, and it takes no number.
public enum CaseForm {
    /// goes with the request to the section (REQ-05)
    HANDLING_SHEET("办理单", Optional.empty(), true),
    REGISTRATION_FORM("登记表", Optional.of(LetterKind.REGISTRATION_FORM), true),
    /// goes with the letter to who approves it
    REVIEW_SHEET("审查呈批单", Optional.of(LetterKind.REVIEW_SHEET), false),
    /// goes with the letter to the applicant, whom it has to name, and comes back signed
    DELIVERY_RECEIPT("送达回证", Optional.of(LetterKind.DELIVERY_RECEIPT), false),
    /// goes to the unit that publishes what several asked for (条例第四十四条)
    TRANSFER_LIST("主动公开信息移送明细表", Optional.of(LetterKind.TRANSFER_LIST), false);

    private static final Pattern HEADED = Pattern.compile("(?s)([^：]{1,24})：(.*)");

    private final String chinese;
    private final Optional<LetterKind> kind;
    private final boolean masked;

    CaseForm(String chinese, Optional<LetterKind> kind, boolean masked) {
        this.chinese = chinese;
        this.kind = kind;
        this.masked = masked;
    }

    public String chinese() {
        return chinese;
    }

    /// Its standard text in the pack; empty for the handling sheet, which is no text.
    Optional<LetterKind> kind() {
        return kind;
    }

    /// Whether who asks is masked on it, unless an officer says why it must be seen (REQ-26).
    public boolean isMasked() {
        return masked;
    }

    /// Heads of the boxes that are filled in and signed by hand.
    List<String> boxes() {
        return switch (this) {
            case REVIEW_SHEET -> List.of("审定意见");
            case TRANSFER_LIST -> List.of("移送人", "接收人");
            case HANDLING_SHEET, REGISTRATION_FORM, DELIVERY_RECEIPT -> List.of();
        };
    }

    /// Those that go with what can be done now.
    public static List<CaseForm> of(CaseFile file) {
        return Arrays.stream(values()).filter(form -> form.goesWith(file)).toList();
    }

    private boolean goesWith(CaseFile file) {
        return switch (this) {
            case HANDLING_SHEET -> true;
            case REGISTRATION_FORM -> file.registered().isPresent();
            case REVIEW_SHEET -> file.step() == Step.DRAFTED;
            case DELIVERY_RECEIPT ->
                isSealed(file.step())
                        && file.letter().isPresent()
                        && file.personalDataDisposed().isEmpty();
            case TRANSFER_LIST -> isSealed(file.step()) && !file.linked().isEmpty() && givesAny(file);
        };
    }

    private static boolean isSealed(Step step) {
        return step == Step.SEALED || step == Step.DELIVERED || step == Step.ARCHIVED;
    }

    private static boolean givesAny(CaseFile file) {
        return file.opinion().stream()
                .flatMap(given -> given.parts().stream())
                .anyMatch(part -> part.outcome().gives());
    }

    static String foot(LocalDate today, boolean masked) {
        return ChineseDate.inDigits(today) + "打印" + (masked ? "　申请人信息已遮盖" : "");
    }

    /// As a sheet in rows, where its standard text is one line after the other of head and words; empty otherwise.
    ///
    /// @param foot below every page
    Optional<FormSheet> sheet(LetterDraft draft, String foot) {
        var lines = draft.paragraphs().map(HEADED::matcher).toList();
        return lines.stream().allMatch(Matcher::matches)
                ? Optional.of(new FormSheet(
                        draft.title(),
                        draft.unit(),
                        lines.stream()
                                .map(line -> new FormSheet.Field(line.group(1), line.group(2)))
                                .toList(),
                        List.of(),
                        boxes(),
                        foot))
                : Optional.empty();
    }

    /// On paper.
    ///
    /// @param name with the ending of its kind
    public record Printed(String name, byte[] bytes) {}
}
