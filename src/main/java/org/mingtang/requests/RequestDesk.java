package org.mingtang.requests;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.Fonts;
import org.mingtang.documents.OfficialDocumentWriter;
import org.mingtang.documents.Reception;
import org.mingtang.holidays.InstalledCalendar;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Entry;
import org.mingtang.journal.Journal;
import org.mingtang.journal.Journal.Act;
import org.mingtang.journal.StaleStream;
import org.mingtang.journal.StreamId;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.organs.PersonId;
import org.mingtang.privacy.Kept;
import org.mingtang.privacy.PersonalData;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.ValueKey;
import org.mingtang.requests.answer.CaseOutcome;
import org.mingtang.requests.application.Applicant;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.application.ApplicationRule;
import org.mingtang.requests.application.ApplicationRules;
import org.mingtang.requests.casefile.AnswerDue;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseCommand.Arrive;
import org.mingtang.requests.casefile.CaseDecision;
import org.mingtang.requests.casefile.CaseDesk;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.CaseRule;
import org.mingtang.requests.casefile.CaseStanding;
import org.mingtang.requests.casefile.DeskAct;
import org.mingtang.requests.clock.Channel;
import org.mingtang.requests.clock.ClockReading;
import org.mingtang.requests.clock.RequestClock;
import org.mingtang.requests.letters.LetterDraft;
import org.mingtang.requests.letters.LetterReport;
import org.mingtang.requests.letters.LetterWriting;
import org.mingtang.requests.store.CaseNumbers;
import org.mingtang.requests.store.CaseTable;
import org.mingtang.requests.store.Doors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Where requests come in and officers act on them: load, decide, append, project, all in one transaction. There is no
/// other way to change a case file.
@Component
public class RequestDesk {
    /// Most files that come with one application.
    public static final int MOST_FILES = 10;
    /// Most bytes of one of them.
    public static final int LARGEST_FILE = 20 << 20;

    /// Characters of the reason for looking at what is masked.
    public static final int LONGEST_REASON = 200;

    /// How messages of the applicant are kept: this and what they are about.
    static final String MESSAGE = "message.";

    private static final Actor APPLICANT = new Actor("applicant", "申请人", "");
    private static final Officer SYSTEM = new Officer(new PersonId(new UUID(0, 0)), "系统", Set.of());
    private static final String APPLICATION = "application";
    private static final String RECEIPT = "receipt";
    /// Without letters and digits that are taken for one another.
    private static final String CODE_SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int CODE_LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Journal journal;
    private final Packs packs;
    private final InstalledCalendar calendar;
    private final Organs organs;
    private final PersonalData data;
    private final DocumentDesk documents;
    private final CaseTable table;
    private final Doors doors;
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
            DocumentDesk documents,
            CaseTable table,
            CaseNumbers numbers,
            Doors doors,
            Senders senders,
            Optional<Fonts> fonts,
            TransactionTemplate transactions,
            Clock clock) {
        this.journal = journal;
        this.packs = packs;
        this.calendar = calendar;
        this.organs = organs;
        this.data = data;
        this.documents = documents;
        this.table = table;
        this.doors = doors;
        this.senders = senders;
        this.tools = new Clerk.Tools(data, documents, numbers, packs, journal, fonts);
        this.transactions = transactions;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Law law() {
        return packs.inForceOn(today());
    }

    /// An application from the portal. The same form sent twice gives the same number and code again.
    ///
    /// @param token made with the form, at least 16 characters
    public Submission submit(String token, Application application, AgencyId agency, List<HandedIn> files) {
        var objections = ApplicationRules.check(application, today());
        if (!objections.isEmpty()) {
            return new Submission.Refused(objections);
        }
        var key = data.lookup("submission", token);
        return transactions.execute(status -> {
            doors.holdSubmission(key);
            var code = code(token);
            var before = doors.submitted(key).flatMap(table::find);
            if (before.isPresent()) {
                return new Submission.Taken(before.get().id(), before.get().receipt(), code);
            }
            var submission = arrive(application, agency, Channel.ONLINE, today(), files, Actor.SYSTEM);
            if (!(submission instanceof Submission.Taken taken)) {
                status.setRollbackOnly();
                return submission;
            }
            doors.open(taken.receipt(), data.lookup("query-code", code));
            doors.remember(key, taken.id());
            return new Submission.Taken(taken.id(), taken.receipt(), code);
        });
    }

    /// An application that came another way, entered by staff. What it lacks in law is asked for by a correction; only
    /// what nobody could work with is refused.
    ///
    /// @param token made with the form, so that a form sent twice is one request
    public Submission take(
            Officer officer,
            String token,
            Application application,
            AgencyId agency,
            Channel channel,
            LocalDate on,
            List<HandedIn> files) {
        var objections = new ArrayList<Objection>();
        if (!officer.holds(Role.DISCLOSURE_OFFICER, agency) && !officer.holds(Role.OFFICE_CLERK, agency)) {
            objections.add(Objection.at(
                    Objection.CASE,
                    CaseRule.NOT_YOUR_ROLE,
                    "登记申请由" + Role.DISCLOSURE_OFFICER.chinese() + "、" + Role.OFFICE_CLERK.chinese() + "办理。"));
        }
        objections.addAll(unworkable(application));
        if (!objections.isEmpty()) {
            return new Submission.Refused(objections);
        }
        var key = data.lookup("submission", token);
        return transactions.execute(status -> {
            doors.holdSubmission(key);
            var before = doors.submitted(key).flatMap(table::find);
            if (before.isPresent()) {
                return new Submission.Taken(before.get().id(), before.get().receipt(), "");
            }
            var submission = arrive(application, agency, channel, on, files, actor(officer, agency));
            if (submission instanceof Submission.Taken taken) {
                doors.remember(key, taken.id());
            } else {
                status.setRollbackOnly();
            }
            return submission;
        });
    }

    /// What nobody could work with, however it came.
    public List<Objection> unworkable(Application application) {
        var indispensable = EnumSet.of(
                ApplicationRule.NAME_MISSING,
                ApplicationRule.ASKED_MISSING,
                ApplicationRule.TOO_LONG,
                ApplicationRule.TOO_MANY);
        return ApplicationRules.check(application, today()).stream()
                .filter(objection -> indispensable.stream().anyMatch(objection.rule()::equals))
                .toList();
    }

    private Submission arrive(
            Application application,
            AgencyId agency,
            Channel channel,
            LocalDate on,
            List<HandedIn> files,
            Actor actor) {
        calendar.hold();
        var id = new CaseId(UUID.randomUUID());
        var objections = new ArrayList<Objection>();
        if (files.size() > MOST_FILES) {
            objections.add(Objection.at("files", ApplicationRule.TOO_MANY, "一份申请最多附 " + MOST_FILES + " 个文件。"));
        } else {
            files.forEach(file -> keep(id, "files", file, objections));
        }
        var kept = data.keep(id.stream(), APPLICATION, CaseTexts.write(application));
        var arrive = new Arrive(
                agency,
                channel,
                on,
                application.applicant().kind(),
                new CaseCommand.Kept(application.inOneLine().length(), kept.commitment()));
        var decision = CaseDesk.arrive(arrive, today());
        if (decision instanceof CaseDecision.Refused refused) {
            objections.addAll(refused.objections());
        }
        if (!objections.isEmpty()) {
            return new Submission.Refused(objections);
        }
        var receipt = receipt();
        data.keep(id.stream(), RECEIPT, receipt);
        var acts = new ArrayList<>(((CaseDecision.Accepted) decision).acts());
        if (channel == Channel.ONLINE && actor.equals(Actor.SYSTEM) && portalConfirms()) {
            // the page with the number is what both sides have in hand (clock.md 3)
            acts.add(new Act(new CaseFact.Confirmed(on, "门户收件回执 " + receipt), List.of(new ClauseId("REQ-04"))));
        }
        write(id, receipt, List.of(), acts, actor);
        findAgain(id, application.applicant());
        return new Submission.Taken(id, receipt, "");
    }

    private boolean portalConfirms() {
        return law().value(ValueKey.ONLINE_CONFIRMED_BY).text().equals("portal");
    }

    private void keep(CaseId id, String field, HandedIn file, List<Objection> objections) {
        if (file.bytes().length > LARGEST_FILE) {
            objections.add(Objection.at(
                    field, ApplicationRule.TOO_LONG, "“" + file.name() + "”超过 " + (LARGEST_FILE >> 20) + " MB。"));
            return;
        }
        switch (documents.receive(file.bytes(), file.name())) {
            case Reception.Refused(var refusal) ->
                objections.add(Objection.at(
                        field,
                        CaseRule.EVIDENCE_MISSING,
                        "“" + file.name() + "”没有收下：" + refusal.message() + refusal.advice()));
            case Reception.Received received ->
                data.keep(id.stream(), file.part().key(), file.name(), received.kind(), file.bytes());
        }
    }

    private void findAgain(CaseId id, Applicant applicant) {
        findAgain(id, "name", applicant.name());
        findAgain(id, "number", applicant.number());
        findAgain(id, "phone", applicant.phone());
    }

    private void findAgain(CaseId id, String kind, String value) {
        if (!value.isBlank()) {
            doors.findAgainBy("applicant", data.lookup("applicant", normal(value)), id);
        }
    }

    /// As it is compared: without blanks, hyphens and small letters.
    static String normal(String value) {
        return value.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    public Optional<RequestView> find(CaseId id) {
        var entries = journal.read(id.stream());
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var receipt = table.find(id).map(CaseRow::receipt).orElse("");
        return Optional.of(new RequestView(
                CaseFile.fold(id, facts(entries)),
                receipt,
                entries.getLast().sequence(),
                entries,
                data.of(id.stream())));
    }

    /// The application with everything in it, as the pages mask it. Only for those who may see the case.
    public Application application(RequestView view) {
        return view.committed(view.file().arrived().commitment())
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

    /// What the applicant writes on the portal to a request found by number and code: kept, and shown to the officers.
    /// The
    /// same form sent twice is one message.
    public RequestOutcome write(String token, CaseId id, CaseFact.About about, String text, List<HandedIn> files) {
        var key = data.lookup("submission", token);
        return transactions.execute(status -> {
            calendar.hold();
            doors.holdSubmission(key);
            if (doors.submitted(key).isPresent()) {
                return new RequestOutcome.Done(id);
            }
            var view = find(id).orElseThrow(() -> new IllegalArgumentException("request " + id + ": not found"));
            var clerk = clerk(view, standing(SYSTEM));
            var kept = clerk.keep(MESSAGE + about.name(), text);
            if (files.size() > MOST_FILES) {
                clerk.object(Objection.at("files", ApplicationRule.TOO_MANY, "一次最多附 " + MOST_FILES + " 个文件。"));
            } else {
                files.forEach(file -> clerk.file("files", file));
            }
            var objections = new ArrayList<>(clerk.objections());
            switch (CaseDesk.write(about, kept, today())) {
                case CaseDecision.Refused refused -> objections.addAll(refused.objections());
                case CaseDecision.Accepted accepted -> {
                    if (objections.isEmpty()) {
                        write(view, accepted.acts(), APPLICANT);
                        doors.remember(key, id);
                    }
                }
            }
            if (!objections.isEmpty()) {
                status.setRollbackOnly();
                return new RequestOutcome.Refused(objections);
            }
            return new RequestOutcome.Done(id);
        });
    }

    /// What the applicant may have: letters already sent, and after delivery the sealed answer with its copies.
    public List<Kept> forApplicant(RequestView view) {
        var answer = view.file().delivered().isPresent() ? view.file().given() : Set.<String>of();
        return view.files().stream()
                .filter(kept -> isToldLetter(kept) || answer.contains(kept.commitment()))
                .toList();
    }

    /// Letters of correction, extension, fees and the like are sent as they are made; the answer only once sealed.
    private static boolean isToldLetter(Kept kept) {
        return Arrays.stream(LetterKind.values())
                .filter(kind -> kind.reader() == LetterKind.Reader.APPLICANT
                        && kind.outcome().isEmpty())
                .anyMatch(kind -> kept.what().equals(Clerk.LETTER + kind.name()));
    }

    /// The text of a commitment of the journal, such as what was asked to be corrected; empty once erased.
    public Optional<String> text(RequestView view, String commitment) {
        return view.committed(commitment).filter(kept -> !kept.erased()).map(data::text);
    }

    public byte[] content(Kept file) {
        return data.content(file);
    }

    /// Shows what is masked otherwise, and enters who looked and why.
    ///
    /// @param reason 1 to 200 characters
    public Optional<Application> unmask(Officer officer, RequestView view, String reason) {
        return looks(officer, view, "申请人身份和联系方式", reason) ? Optional.of(application(view)) : Optional.empty();
    }

    /// Hands out a proof of identity, and enters who looked and why.
    ///
    /// @param reason 1 to 200 characters
    public Optional<byte[]> unmask(Officer officer, RequestView view, Kept proof, String reason) {
        return looks(officer, view, HandedIn.Part.IDENTITY.chinese(), reason)
                ? Optional.of(content(proof))
                : Optional.empty();
    }

    private boolean looks(Officer officer, RequestView view, String what, String reason) {
        if (reason.isBlank()
                || reason.length() > LONGEST_REASON
                || !officer.servesIn(view.file().agency())) {
            return false;
        }
        var stream = StreamId.of("request-access", view.file().id().value());
        transactions.executeWithoutResult(_ -> journal.append(
                stream,
                journal.read(stream).size(),
                actor(officer, view.file().agency()),
                clock.instant(),
                List.of(new Act(new PersonalDataFact.Seen(what, reason.strip()), List.of(new ClauseId("REQ-26"))))));
        return true;
    }

    /// Who looked at what is masked otherwise, oldest first.
    public List<Entry> looks(CaseId id) {
        return journal.read(StreamId.of("request-access", id.value()));
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
        var view = find(id).orElseThrow(() -> new IllegalArgumentException("request " + id + ": not found"));
        if (view.sequence() != seen) {
            return new RequestOutcome.Stale(since(id, seen));
        }
        var file = view.file();
        var standing = standing(officer);
        var clerk = clerk(view, standing);
        var command = work.apply(clerk);
        var decision = CaseDesk.decide(file, command, standing);
        var objections = new ArrayList<>(clerk.objections());
        if (decision instanceof CaseDecision.Refused refused) {
            objections.addAll(0, refused.objections());
        }
        if (!objections.isEmpty()) {
            return new RequestOutcome.Refused(objections.stream().distinct().toList());
        }
        write(view, ((CaseDecision.Accepted) decision).acts(), actor(officer, file.agency()));
        return new RequestOutcome.Done(id);
    }

    /// The letter that would answer now, for the page on which it is drafted.
    public Optional<LetterWriting> answerDraft(Officer officer, RequestView view, List<String> attachments) {
        return opinion(view).flatMap(opinion -> switch (CaseOutcome.of(opinion.parts(), opinion.mainPart())) {
            case CaseOutcome.Counted counted ->
                Optional.of(clerk(view, standing(officer)).answer(opinion, counted, "", attachments));
            case CaseOutcome.Undetermined _ -> Optional.empty();
        });
    }

    /// What the letter check says of a draft of the answer.
    public LetterReport report(Officer officer, RequestView view, LetterDraft draft) {
        return clerk(view, standing(officer)).report(draft);
    }

    /// The draft as it would be printed: PDF, or DOCX where the installation has no fonts.
    public byte[] printed(LetterDraft draft) {
        return Clerk.writer(tools)
                .map(writer -> writer.pdf(draft.onPaper(), clock.instant()))
                .orElseGet(() -> OfficialDocumentWriter.withoutFonts().docx(draft.onPaper(), clock.instant()));
    }

    /// The names behind the labels of the journal, such as 第三方一, in the order in which they were asked.
    public Map<String, String> parties(RequestView view) {
        var parties = new LinkedHashMap<String, String>();
        view.kept().stream()
                .filter(kept -> kept.what().startsWith(Clerk.PARTY) && !kept.erased())
                .forEach(kept -> parties.put(kept.what().substring(Clerk.PARTY.length()), data.text(kept)));
        return parties;
    }

    /// Keeps a file that is to be given, so that it can be looked at before the secrecy review says anything of it. It
    /// goes to nobody before that.
    ///
    /// @return why it was not kept; empty when it was
    public List<Objection> keepCopy(Officer officer, RequestView view, HandedIn file) {
        var obstacles = CaseDesk.obstacles(view.file(), DeskAct.CLEAR_SECRECY, standing(officer));
        if (!obstacles.isEmpty()) {
            return obstacles;
        }
        var objections = new ArrayList<Objection>();
        transactions.executeWithoutResult(_ -> keep(view.file().id(), "files", file, objections));
        return objections;
    }

    /// The archive package, once the case is archived and nothing of it was erased.
    public Optional<byte[]> archive(RequestView view) {
        var closed = view.whenArchived();
        return closed.filter(archived -> archived.kept().stream().noneMatch(Kept::erased))
                .map(archived -> ArchivePackage.of(
                        archived, application(archived), data::content, journal.lines(view.file().id().stream())));
    }

    private Clerk clerk(RequestView view, CaseStanding standing) {
        var file = view.file();
        return new Clerk(
                view,
                application(view),
                file.clock(standing.today(), standing),
                organs.responsibleFor(file.agency(), standing.today()),
                senders.of(file.agency()),
                tools,
                standing.today(),
                clock.instant());
    }

    /// Counts every open request anew; what went by over night shows in the lists.
    public void refresh() {
        for (var id : table.open()) {
            transactions.executeWithoutResult(_ -> {
                calendar.hold();
                find(id).ifPresent(view -> project(view.file(), view.receipt(), view.entries()));
            });
        }
    }

    private void write(RequestView view, List<Act> acts, Actor actor) {
        write(view.file().id(), view.receipt(), view.entries(), acts, actor);
    }

    private void write(CaseId id, String receipt, List<Entry> before, List<Act> acts, Actor actor) {
        var entries = new ArrayList<>(before);
        entries.addAll(journal.append(id.stream(), before.size(), actor, clock.instant(), acts));
        project(CaseFile.fold(id, facts(entries)), receipt, entries);
    }

    /// Writes the line of a request by the calendar in force, in the running transaction.
    void project(CaseFile file, String receipt, List<Entry> entries) {
        var clock = clock(file, calendar.current());
        table.write(file, receipt, entries, clock, AnswerDue.of(file, clock, calendar.current()));
    }

    /// How the clock of a request stands today.
    public ClockReading clock(CaseFile file) {
        return clock(file, calendar.current());
    }

    ClockReading clock(CaseFile file, WorkingCalendar by) {
        return RequestClock.read(file.clockEvents(), today(), packs, by);
    }

    /// By when the answer must be given; empty while nothing runs.
    public Optional<AnswerDue> due(CaseFile file) {
        return AnswerDue.of(file, clock(file), calendar.current());
    }

    /// The calendar in force, for what explains a due date.
    public WorkingCalendar calendar() {
        return calendar.current();
    }

    /// The way of the applicant, where number and code belong together.
    Optional<RequestView> find(String receipt, String code) {
        var written = normal(code);
        return doors.find(normal(receipt).replaceAll("^(\\d{8})(\\d{8})$", "$1-$2"), data.lookup("query-code", written))
                .flatMap(this::find);
    }

    /// Day and eight digits by chance, such as 20261122-48392017. The code beside it is what protects the request.
    private String receipt() {
        var day = today().format(DateTimeFormatter.BASIC_ISO_DATE);
        return Stream.generate(() -> day + "-%08d".formatted(RANDOM.nextInt(100_000_000)))
                .limit(100)
                .filter(doors::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free receipt number on " + day));
    }

    /// Made from the form's token, so that who lost the page and sends the form again sees the same code.
    private String code(String token) {
        var hash = data.lookup("query-code of", token);
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(CODE_SIGNS.charAt(Byte.toUnsignedInt(hash[i]) % CODE_SIGNS.length()));
        }
        return code.toString();
    }

    private List<Entry> since(CaseId id, long seen) {
        return journal.read(id.stream()).stream()
                .filter(entry -> entry.sequence() > seen)
                .toList();
    }

    private static List<CaseFact> facts(List<Entry> entries) {
        return entries.stream().map(Entry::fact).map(CaseFact.class::cast).toList();
    }

    private static Actor actor(Officer officer, AgencyId agency) {
        return new Actor(officer.person().toString(), officer.name(), agency.value());
    }
}
