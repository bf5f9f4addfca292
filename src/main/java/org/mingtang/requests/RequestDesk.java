package org.mingtang.requests;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.documents.Fonts;
import org.mingtang.documents.FormSheet;
import org.mingtang.documents.OfficialDocumentWriter;
import org.mingtang.holidays.InstalledCalendar;
import org.mingtang.journal.Entry;
import org.mingtang.journal.Journal;
import org.mingtang.journal.StaleStream;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.privacy.Kept;
import org.mingtang.privacy.PersonalData;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.Packs;
import org.mingtang.requests.answer.CaseOutcome;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseDecision;
import org.mingtang.requests.casefile.CaseDesk;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.CaseStanding;
import org.mingtang.requests.casefile.DeskAct;
import org.mingtang.requests.casefile.Sight;
import org.mingtang.requests.letters.LetterDraft;
import org.mingtang.requests.letters.LetterReport;
import org.mingtang.requests.letters.LetterWriting;
import org.mingtang.requests.store.CaseNumbers;
import org.mingtang.requests.store.CaseTable;
import org.mingtang.requests.store.Doors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Where officers act on requests: load, decide, append, project, all in one transaction. There is no
/// other way to change a case file that has come in.
@Component
public class RequestDesk {
    private static final int TRIES = 3;
    private static final RequestOutcome OVERTAKEN = new RequestOutcome.Stale(List.of());
    private static final Logger LOG = LoggerFactory.getLogger(RequestDesk.class);

    private final Packs packs;
    private final InstalledCalendar calendar;
    private final Organs organs;
    private final CaseBooks books;
    private final RequestRecords records;
    private final CaseTable table;
    private final Senders senders;
    private final Clerk.Tools tools;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RequestDesk(
            Journal journal,
            Packs packs,
            InstalledCalendar calendar,
            Organs organs,
            PersonalData data,
            CaseFiles files,
            CaseBooks books,
            RequestRecords records,
            CaseTable table,
            CaseNumbers numbers,
            PaperRegister paper,
            QueryCodes codes,
            SeveralCases several,
            Doors doors,
            Senders senders,
            Optional<Fonts> fonts,
            TransactionTemplate transactions,
            Clock clock) {
        this.packs = packs;
        this.calendar = calendar;
        this.organs = organs;
        this.books = books;
        this.records = records;
        this.table = table;
        this.senders = senders;
        this.tools =
                new Clerk.Tools(data, files, numbers, paper, codes, several, records, doors, packs, journal, fonts);
        this.transactions = transactions;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Law law() {
        return packs.inForceOn(today());
    }

    /// The calendar in force, for what explains a due date.
    public WorkingCalendar calendar() {
        return calendar.current();
    }

    /// What a decision on this request by this officer would rest on.
    public CaseStanding standing(Officer officer) {
        return new CaseStanding(officer, today(), packs, calendar.current());
    }

    /// Carries out what the officer asks, on the request as the officer saw it.
    ///
    /// @param seen last sequence on the officer's page
    /// @param work makes the command; what it keeps and numbers belongs to the same transaction
    public RequestOutcome act(Officer officer, CaseId id, long seen, Function<Clerk, CaseCommand> work) {
        var outcome = tried(officer, id, seen, work);
        // another request was overtaken on which nothing was decided
        for (int again = 1; again < TRIES && outcome.equals(OVERTAKEN); again++) {
            outcome = tried(officer, id, seen, work);
        }
        return outcome;
    }

    private RequestOutcome tried(Officer officer, CaseId id, long seen, Function<Clerk, CaseCommand> work) {
        try {
            return transactions.execute(status -> {
                calendar.hold();
                var outcome = actInTransaction(officer, id, seen, work);
                if (!(outcome instanceof RequestOutcome.Done)) {
                    status.setRollbackOnly();
                }
                return outcome;
            });
        } catch (StaleStream e) {
            return new RequestOutcome.Stale(since(id, seen));
        }
    }

    private RequestOutcome actInTransaction(Officer officer, CaseId id, long seen, Function<Clerk, CaseCommand> work) {
        var entries = books.read(id);
        if (entries.size() != seen) {
            return new RequestOutcome.Stale(since(id, seen));
        }
        var file = CaseBooks.fold(id, entries);
        var standing = standing(officer);
        var clerk = clerk(file, () -> records.find(id).orElseThrow(), standing);
        var command = work.apply(clerk);
        var decision = CaseDesk.decide(file, command, standing);
        var objections = new ArrayList<>(clerk.objections());
        if (decision instanceof CaseDecision.Refused refused) {
            objections.addAll(0, readable(refused.objections(), clerk.objections()));
        }
        if (!objections.isEmpty()) {
            return new RequestOutcome.Refused(objections.stream().distinct().toList());
        }
        var actor = Actors.of(officer, file.agency());
        books.append(id, entries, ((CaseDecision.Accepted) decision).acts(), actor);
        clerk.follow(actor);
        return clerk.objections().isEmpty()
                ? new RequestOutcome.Done(id, clerk.code())
                : new RequestOutcome.Refused(clerk.objections());
    }

    /// What could not be read is told once: what stands in its place says nothing.
    private static List<Objection> readable(List<Objection> decided, List<Objection> unread) {
        var fields = unread.stream()
                .map(Objection::field)
                .filter(field -> !field.equals(Objection.CASE))
                .collect(Collectors.toSet());
        return decided.stream()
                .filter(objection -> !fields.contains(objection.field()))
                .toList();
    }

    /// The letter that would answer now, for the page on which it is drafted.
    public Optional<LetterWriting> answerDraft(Officer officer, RequestView view, List<String> attachments) {
        return records.opinion(view).flatMap(opinion -> switch (CaseOutcome.of(opinion.parts(), opinion.mainPart())) {
            case CaseOutcome.Counted counted ->
                Optional.of(clerk(view, officer).answer(opinion, counted, "", attachments));
            case CaseOutcome.Undetermined _ -> Optional.empty();
        });
    }

    /// Whether the officer sees it. Who sees a part of a split request sees that one too: the papers are there.
    public boolean sees(Officer officer, RequestView view) {
        var sight = sight(officer);
        return sight.covers(view.file())
                || view.file().split().isPresent()
                        && records.family(view).stream().anyMatch(part -> sight.covers(part.agency(), part.sections()));
    }

    /// Which requests the officer sees.
    public Sight sight(Officer officer) {
        return Sight.of(officer, law());
    }

    /// What the letter check says of a draft of the answer.
    public LetterReport report(Officer officer, RequestView view, LetterDraft draft) {
        return clerk(view, officer).report(draft);
    }

    /// The draft as it would be printed: PDF, or DOCX where the installation has no fonts.
    public byte[] printed(LetterDraft draft) {
        return Clerk.writer(tools)
                .map(writer -> writer.pdf(draft.onPaper(), clock.instant()))
                .orElseGet(() -> OfficialDocumentWriter.withoutFonts().docx(draft.onPaper(), clock.instant()));
    }

    /// A form of the case, printed: PDF, or what can be printed where the installation has no fonts.
    /// Empty where it does not go with what can be done now, or where the case does not yet say what
    /// stands on it.
    ///
    /// @param shown  the application as it is to stand there
    /// @param masked whether who asks is masked in it
    public Optional<CaseForm.Printed> printed(
            Officer officer, RequestView view, CaseForm form, Application shown, boolean masked) {
        if (!CaseForm.of(view.file()).contains(form)) {
            return Optional.empty();
        }
        var number = view.file().registered().map(CaseFact.Registered::number).orElse("");
        Function<Kept, String> words =
                kept -> kept.extension().isEmpty() ? tools.data().text(kept) : "见材料“" + kept.name() + "”";
        if (form.kind().isEmpty()) {
            return Optional.of(printed(
                    form.chinese() + number,
                    new ArchiveSheets(view, shown, law(), words, records::due).handlingToBeSigned(today(), masked)));
        }
        return letter(officer, view, form, shown, words, form.kind().get())
                .map(draft -> form.sheet(draft, CaseForm.foot(today(), masked))
                        .map(sheet -> printed(form.chinese() + number, sheet))
                        .orElseGet(() -> new CaseForm.Printed(
                                form.chinese() + number + (tools.fonts().isPresent() ? ".pdf" : ".docx"),
                                printed(draft))));
    }

    private CaseForm.Printed printed(String name, FormSheet sheet) {
        return tools.fonts()
                .map(fonts -> new CaseForm.Printed(name + ".pdf", sheet.pdf(fonts, clock.instant())))
                .orElseGet(
                        () -> new CaseForm.Printed(name + ".html", sheet.html().getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<LetterDraft> letter(
            Officer officer,
            RequestView view,
            CaseForm form,
            Application shown,
            Function<Kept, String> words,
            LetterKind kind) {
        var steps = new CaseSteps(view, law(), words, records::due);
        var places = new FormPlaces(view, steps, records.opinion(view)).of(form, shown);
        return Optional.of(clerk(view.file(), () -> view, () -> shown, standing(officer))
                        .form(kind, places))
                .filter(LetterDraft.class::isInstance)
                .map(LetterDraft.class::cast);
    }

    /// Keeps a file that is to be given, so that it can be looked at before the secrecy review says anything of it. It
    /// goes to nobody before that.
    ///
    /// @param act  for which it is looked at
    /// @return why it was not kept; empty when it was
    public List<Objection> keepCopy(Officer officer, RequestView view, DeskAct act, HandedIn file) {
        var obstacles = CaseDesk.obstacles(view.file(), act, standing(officer));
        if (!obstacles.isEmpty()) {
            return obstacles;
        }
        if (isThere(records.find(view.file().id()).orElseThrow(), file)) {
            return List.of();
        }
        var objections = new ArrayList<Objection>();
        transactions.executeWithoutResult(
                _ -> tools.files().keep(view.file().id(), "files", file, CaseFiles.Bringer.OFFICER, objections::add));
        return objections;
    }

    /// Whether the same bytes were kept for it before, as when a form is sent twice.
    private boolean isThere(RequestView view, HandedIn file) {
        return view.files().stream()
                .filter(kept -> kept.what().equals(file.part().key()) && !kept.erased())
                .filter(kept -> kept.bytes() == file.bytes().length)
                .anyMatch(kept -> Arrays.equals(tools.data().content(kept), file.bytes()));
    }

    private Clerk clerk(RequestView view, Officer officer) {
        return clerk(view.file(), () -> view, standing(officer));
    }

    private Clerk clerk(CaseFile file, Supplier<RequestView> view, CaseStanding standing) {
        var seen = Once.of(view);
        return clerk(file, seen, () -> records.application(seen.get()), standing);
    }

    private Clerk clerk(
            CaseFile file, Supplier<RequestView> view, Supplier<Application> application, CaseStanding standing) {
        return new Clerk(
                file,
                view,
                Once.of(application),
                Once.of(() -> organs.responsibleFor(file.agency(), standing.today())),
                Once.of(() -> senders.of(file.agency())),
                standing,
                tools,
                clock.instant());
    }

    /// Counts every open request anew; what went by over night shows in the lists. The others do not wait for one that
    /// cannot be counted.
    public void refresh() {
        for (var id : table.toBeCounted()) {
            try {
                transactions.executeWithoutResult(_ -> {
                    calendar.hold();
                    books.count(id);
                });
            } catch (RuntimeException e) {
                LOG.error("申请 {} 没有重新计算期限", id, e);
            }
        }
    }

    private List<Entry> since(CaseId id, long seen) {
        return books.read(id).stream().filter(entry -> entry.sequence() > seen).toList();
    }
}
