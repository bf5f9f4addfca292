package org.mingtang.requests;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingtang.journal.Entry;
import org.mingtang.journal.Journal;
import org.mingtang.journal.Journal.Act;
import org.mingtang.journal.StreamId;
import org.mingtang.organs.Officer;
import org.mingtang.privacy.Kept;
import org.mingtang.privacy.PersonalData;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.AnswerDue;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.clock.ClockReading;
import org.mingtang.requests.store.CaseTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What is known of requests, for pages and letters: case files, what is kept for them, and who looked at
/// what is masked. Who may see it is for the pages to say, but for what is masked.
@Component
public class RequestRecords {
    /// Characters of the reason for looking at what is masked.
    public static final int LONGEST_REASON = 200;

    /// How applications are kept.
    static final String APPLICATION = "application";
    /// How messages of the applicant are kept: this and what they are about.
    static final String MESSAGE = "message.";

    private final Journal journal;
    private final CaseBooks books;
    private final CaseTable table;
    private final SeveralCases several;
    private final PersonalData data;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RequestRecords(
            Journal journal,
            CaseBooks books,
            CaseTable table,
            SeveralCases several,
            PersonalData data,
            TransactionTemplate transactions,
            Clock clock) {
        this.journal = journal;
        this.books = books;
        this.table = table;
        this.several = several;
        this.data = data;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Optional<RequestView> find(CaseId id) {
        var entries = books.read(id);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RequestView(
                CaseBooks.fold(id, entries), receipt(id), entries.getLast().sequence(), entries, data.of(id.stream())));
    }

    /// The request this one was split off from, and every part of it, this one left out.
    public List<CaseRow> family(RequestView view) {
        return several.family(view.file());
    }

    /// What is linked with this one, over others too.
    public List<CaseRow> linked(RequestView view) {
        return several.linked(view.file());
    }

    /// The number by which the applicant finds the request.
    String receipt(CaseId id) {
        return table.find(id).map(CaseRow::receipt).orElseThrow();
    }

    /// The application with everything in it, as the pages mask it. Only for those who may see the case.
    public Application application(RequestView view) {
        return view.committed(view.file().application())
                .map(kept -> CaseTexts.application(data.text(kept)))
                .orElseThrow(
                        () -> new IllegalStateException("request " + view.file().id() + ": no application"));
    }

    /// What was asked by whom, for a page of the list; erased ones are left out.
    public Map<CaseId, Application> applications(List<CaseRow> rows) {
        var texts = data.firstTexts(rows.stream().map(row -> row.id().stream()).toList(), APPLICATION);
        var applications = new HashMap<CaseId, Application>();
        for (var row : rows) {
            Optional.ofNullable(texts.get(row.id().stream()))
                    .ifPresent(text -> applications.put(row.id(), CaseTexts.application(text)));
        }
        return applications;
    }

    /// The opinion that stands.
    public Optional<Opinion> opinion(RequestView view) {
        return view.file()
                .opinion()
                .flatMap(given -> view.committed(given.commitment()))
                .map(kept -> CaseTexts.opinion(data.text(kept)));
    }

    /// The text of a commitment of the journal, such as what was asked to be corrected; empty once erased.
    public Optional<String> text(RequestView view, String commitment) {
        return view.committed(commitment).filter(kept -> !kept.erased()).map(data::text);
    }

    /// What the applicant made of the request when asked to correct it; empty where nothing came.
    public String corrected(RequestView view) {
        return view.file().correction().flatMap(came -> text(view, came)).orElse("");
    }

    public byte[] content(Kept file) {
        return data.content(file);
    }

    /// The names behind the labels of the journal, such as 第三方一, in the order in which they were asked.
    public Map<String, String> parties(RequestView view) {
        var parties = new LinkedHashMap<String, String>();
        view.kept().stream()
                .filter(kept -> kept.what().startsWith(Clerk.PARTY) && !kept.erased())
                .forEach(kept -> parties.put(kept.what().substring(Clerk.PARTY.length()), data.text(kept)));
        return parties;
    }

    /// What the applicant may have: letters already sent, and every sealed answer with its copies once delivered.
    public List<Kept> forApplicant(RequestView view) {
        var answers = view.file().givenAway();
        return view.files().stream()
                .filter(kept -> isToldLetter(kept) || answers.contains(kept.commitment()))
                .toList();
    }

    /// Letters to whoever it concerns other than the answer, each in one of its formats, oldest first: what goes out of
    /// the house and has to be proven.
    public static List<Kept> outgoing(RequestView view) {
        var letters = new ArrayList<Kept>();
        for (var kept : view.files()) {
            if (kept.erased()
                    || kind(kept)
                            .filter(kind -> kind.reader() != LetterKind.Reader.OFFICE && !isAnswer(kind))
                            .isEmpty()) {
                continue;
            }
            // the formats of a letter are kept one after the other, each once and with the same name
            if (letters.isEmpty() || !isOtherFormat(letters.getLast(), kept)) {
                letters.add(kept);
            } else if (kept.extension().equals("pdf")) {
                letters.set(letters.size() - 1, kept);
            }
        }
        return List.copyOf(letters);
    }

    private static boolean isOtherFormat(Kept one, Kept other) {
        return one.what().equals(other.what())
                && !one.extension().equals(other.extension())
                && !other.extension().equals("docx")
                && stem(one).equals(stem(other));
    }

    private static String stem(Kept kept) {
        return kept.name().substring(0, kept.name().lastIndexOf('.'));
    }

    /// Whether it is a letter to who asks.
    public static boolean isForApplicant(Kept letter) {
        return kind(letter)
                .filter(kind -> kind.reader() == LetterKind.Reader.APPLICANT)
                .isPresent();
    }

    /// Letters of correction, extension, fees and the like are sent as they are made, and so is the one
    /// that tells of the end of a request given up; the answer only once sealed.
    private static boolean isToldLetter(Kept kept) {
        return isForApplicant(kept)
                && kind(kept).filter(kind -> !isAnswer(kind)).isPresent();
    }

    private static boolean isAnswer(LetterKind kind) {
        return kind.outcome()
                .filter(code -> code != OutcomeCode.O1 && code != OutcomeCode.O2)
                .isPresent();
    }

    /// Which letter it is; empty for what is none.
    private static Optional<LetterKind> kind(Kept kept) {
        return Arrays.stream(LetterKind.values())
                .filter(kind -> kept.what().equals(Clerk.LETTER + kind.name()))
                .findFirst();
    }

    /// How the clock of a request stands today.
    public ClockReading clock(CaseFile file) {
        return books.reading(file);
    }

    /// By when the answer must be given; empty while nothing runs.
    public Optional<AnswerDue> due(CaseFile file) {
        return books.due(file, books.reading(file));
    }

    /// The archive package, once the case is archived and nothing of it was erased since.
    public Optional<ArchivePackage> archive(RequestView view) {
        var closed = view.whenArchived();
        return closed.filter(archived -> isWhole(archived, view.file()))
                .flatMap(archived ->
                        ArchivePackage.again(archived, data::content, journal.lines(view.file().id().stream())));
    }

    /// What was disposed of before it was archived is not in the package; what went afterwards would be missing.
    private static boolean isWhole(RequestView archived, CaseFile now) {
        var disposed = archived.file().personalDataDisposed();
        return disposed.equals(now.personalDataDisposed())
                && (disposed.isPresent() || archived.kept().stream().noneMatch(Kept::erased));
    }

    /// Shows what is masked otherwise, and enters who looked and why.
    ///
    /// @param reason 1 to 200 characters
    public Optional<Application> unmask(Officer officer, RequestView view, String reason) {
        return looks(officer, view, "申请人身份和联系方式", reason) ? Optional.of(application(view)) : Optional.empty();
    }

    /// Hands out a file that tells who asks, and enters who looked at what and why.
    ///
    /// @param reason 1 to 200 characters
    public Optional<byte[]> unmask(Officer officer, RequestView view, Kept proof, String reason) {
        return looks(officer, view, called(proof), reason) ? Optional.of(content(proof)) : Optional.empty();
    }

    private static String called(Kept file) {
        return Arrays.stream(HandedIn.Part.values())
                .filter(part -> part.key().equals(file.what()))
                .findFirst()
                .map(HandedIn.Part::chinese)
                .orElse("文书");
    }

    private boolean looks(Officer officer, RequestView view, String what, String reason) {
        if (reason.isBlank()
                || reason.length() > LONGEST_REASON
                || !officer.servesIn(view.file().agency())) {
            return false;
        }
        var stream = StreamId.of("request-access", view.file().id().value());
        var look = new Act(new PersonalDataFact.Seen(what, reason.strip()), List.of(new ClauseId("REQ-26")));
        Again.whenOvertaken(() -> transactions.execute(_ -> journal.append(
                stream,
                journal.read(stream).size(),
                Actors.of(officer, view.file().agency()),
                clock.instant(),
                List.of(look))));
        return true;
    }

    /// Who looked at what is masked otherwise, oldest first.
    public List<Entry> looks(CaseId id) {
        return journal.read(StreamId.of("request-access", id.value()));
    }
}
