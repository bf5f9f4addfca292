package org.mingtang.requests;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.privacy.PersonalData;
import org.mingtang.requests.application.Applicant;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.application.Likeness;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.Splitting;
import org.mingtang.requests.casefile.Step;
import org.mingtang.requests.store.CaseTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a request may repeat (REQ-05, 条例第三十六条第六项), and who else asked for the same of the unit (条例第四十四条).
/// Proposals: whether it is so is the officer's to say.
@Component
public class EarlierRequests {
    /// The latest requests of the unit, whose words are compared.
    public static final int COMPARED = 300;

    private static final int OF_THE_APPLICANT = 50;
    private static final int COUNTED = 1_000;

    private final CaseTable table;
    private final RequestRecords records;
    private final CaseBooks books;
    private final PersonalData data;

    EarlierRequests(CaseTable table, RequestRecords records, CaseBooks books, PersonalData data) {
        this.table = table;
        this.records = records;
        this.books = books;
        this.data = data;
    }

    /// @param asked what is asked, in one line
    public record Earlier(CaseRow row, String asked, Likeness likeness) {}

    /// An earlier request of the same applicant that was answered.
    ///
    /// @param letter number of the answer
    public record Answered(String registration, String letter, Likeness likeness) {}

    /// @param ofTheApplicant every one that came before, those that ask the same first
    /// @param ofOthers       those that ask the same or nearly so, whenever they came
    /// @param applicants     who asks the same or nearly so, with this one
    public record Found(List<Earlier> ofTheApplicant, List<Earlier> ofOthers, int applicants) {
        public static final Found NOTHING = new Found(List.of(), List.of(), 1);

        public boolean isEmpty() {
            return ofTheApplicant.isEmpty() && ofOthers.isEmpty();
        }
    }

    @Transactional(readOnly = true)
    public Found of(RequestView view) {
        var application = records.application(view);
        var own = own(view, application.applicant());
        var ownIds = Stream.concat(own.stream(), records.family(view).stream())
                .map(CaseRow::id)
                .toList();
        var others = table.latest(view.file().agency(), view.file().id(), COMPARED).stream()
                .filter(row -> row.step() != Step.SPLIT && !ownIds.contains(row.id()))
                .toList();
        var texts = records.applications(
                Stream.concat(own.stream(), others.stream()).toList());
        var same = compared(others, texts, asked(view, application)).stream()
                .filter(each -> each.likeness() != Likeness.OTHER)
                .toList();
        return new Found(compared(own, texts, asked(view, application)), same, 1 + applicants(same, texts));
    }

    /// What the applicant was answered before, those that ask the same first.
    @Transactional(readOnly = true)
    public List<Answered> answered(RequestView view) {
        var application = records.application(view);
        var own = own(view, application.applicant()).stream()
                .filter(row -> row.answered().isPresent() && row.number().isPresent())
                .toList();
        return compared(own, records.applications(own), asked(view, application)).stream()
                .flatMap(earlier -> letter(earlier.row()).stream()
                        .map(letter -> new Answered(earlier.row().number().orElseThrow(), letter, earlier.likeness())))
                .toList();
    }

    /// How many requests of the same applicant came in the calendar month of this one before it, for the fee by items;
    /// none is told where the applicant gave no number.
    @Transactional(readOnly = true)
    public Optional<Integer> beforeInTheMonth(RequestView view) {
        var applicant = records.application(view).applicant();
        var arrived = view.file().arrived().on();
        return applicant.number().isBlank()
                ? Optional.empty()
                : Optional.of((int) ofApplicant(view, applicant, COUNTED).stream()
                        .filter(row ->
                                row.step() != Step.SPLIT && !row.arrived().isAfter(arrived))
                        .filter(row -> YearMonth.from(row.arrived()).equals(YearMonth.from(arrived)))
                        .count());
    }

    /// With what it was corrected to.
    private String asked(RequestView view, Application application) {
        return application.inOneLine() + records.corrected(view);
    }

    /// By the number of the applicant: a name or a telephone may be another's. Parts of one request do not repeat each
    /// other.
    private List<CaseRow> own(RequestView view, Applicant applicant) {
        var family = records.family(view).stream().map(CaseRow::id).toList();
        return applicant.number().isBlank()
                ? List.of()
                : ofApplicant(view, applicant, OF_THE_APPLICANT + Splitting.MOST).stream()
                        .filter(row -> row.step() != Step.SPLIT && !family.contains(row.id()))
                        .filter(row ->
                                !row.arrived().isAfter(view.file().arrived().on()))
                        .limit(OF_THE_APPLICANT)
                        .toList();
    }

    private List<CaseRow> ofApplicant(RequestView view, Applicant applicant, int most) {
        return table.ofApplicant(
                data.lookup("applicant", RequestCounter.normal(applicant.number())),
                view.file().agency(),
                view.file().id(),
                most);
    }

    private static List<Earlier> compared(List<CaseRow> rows, Map<CaseId, Application> texts, String text) {
        return rows.stream()
                .filter(row -> texts.containsKey(row.id()))
                .map(row -> {
                    var asked = Objects.requireNonNull(texts.get(row.id())).inOneLine();
                    return new Earlier(row, asked, Likeness.of(text, asked));
                })
                .sorted(Comparator.comparing(Earlier::likeness))
                .toList();
    }

    private Optional<String> letter(CaseRow row) {
        return CaseBooks.fold(row.id(), books.read(row.id())).letter().map(CaseFact.LetterDrafted::number);
    }

    private static int applicants(List<Earlier> same, Map<CaseId, Application> texts) {
        return (int) same.stream()
                .map(each -> Objects.requireNonNull(texts.get(each.row().id())).applicant())
                .map(applicant -> applicant.number().isBlank() ? applicant.name() : applicant.number())
                .distinct()
                .count();
    }
}
