package org.mingtang.requests;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mingtang.documents.Deletion;
import org.mingtang.documents.FileKind;
import org.mingtang.documents.Fonts;
import org.mingtang.documents.OfficialDocumentWriter;
import org.mingtang.documents.PlainLetter;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Journal;
import org.mingtang.organs.Agency;
import org.mingtang.privacy.Kept;
import org.mingtang.privacy.PersonalData;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.LetterPlace;
import org.mingtang.regulation.NumberSeries;
import org.mingtang.regulation.Packs;
import org.mingtang.requests.answer.Answer;
import org.mingtang.requests.answer.AnswerRules;
import org.mingtang.requests.answer.CaseOutcome;
import org.mingtang.requests.answer.PartAnswer;
import org.mingtang.requests.application.Applicant;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseDecision;
import org.mingtang.requests.casefile.CaseDesk;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.CaseRule;
import org.mingtang.requests.casefile.CaseStanding;
import org.mingtang.requests.casefile.DeskAct;
import org.mingtang.requests.casefile.Splitting;
import org.mingtang.requests.casefile.Step;
import org.mingtang.requests.clock.ClockReading;
import org.mingtang.requests.letters.LetterCheck;
import org.mingtang.requests.letters.LetterDraft;
import org.mingtang.requests.letters.LetterFacts;
import org.mingtang.requests.letters.LetterReport;
import org.mingtang.requests.letters.LetterWriter;
import org.mingtang.requests.letters.LetterWriting;
import org.mingtang.requests.letters.Party;
import org.mingtang.requests.store.CaseNumbers;
import org.mingtang.requests.store.Doors;

/// Does beside an act what it needs: keeps its texts and files, takes its numbers, writes its letters. All of it in the
/// act's transaction: what is refused leaves nothing. What stands against it is gathered and told with the act's own
/// objections.
public final class Clerk {
    /// How the letters of a case are kept: `letter.` and the kind.
    static final String LETTER = "letter.";
    /// Who was asked, by the label that stands in the journal.
    static final String PARTY = "party.";

    static final String OPINION = "opinion";

    /// Characters that an officer may make of a letter; one that the system wrote longer may stay as long as it is.
    private static final int LONGEST_LETTER = 20_000;

    /// Characters that are printed at all, beyond what any form lets anybody type.
    private static final int LONGEST_PRINTED = 100_000;

    private final CaseFile file;
    private final Supplier<RequestView> view;
    private final Supplier<Application> application;
    private final Supplier<Agency> agency;
    private final Supplier<Sender> sender;
    private final CaseStanding standing;
    private final ClockReading clock;
    private final Tools tools;
    private final LocalDate today;
    private final Instant now;
    private final List<Objection> objections = new ArrayList<>();
    private final List<Consumer<Actor>> following = new ArrayList<>();
    private Optional<String> code = Optional.empty();

    /// What is supplied is asked for only where the act needs it.
    Clerk(
            CaseFile file,
            Supplier<RequestView> view,
            Supplier<Application> application,
            Supplier<Agency> agency,
            Supplier<Sender> sender,
            CaseStanding standing,
            Tools tools,
            Instant now) {
        this.file = file;
        this.view = view;
        this.application = application;
        this.agency = agency;
        this.sender = sender;
        this.standing = standing;
        this.clock = file.clock(standing.today(), standing);
        this.tools = tools;
        this.today = standing.today();
        this.now = now;
    }

    record Tools(
            PersonalData data,
            CaseFiles files,
            CaseNumbers numbers,
            PaperRegister paper,
            QueryCodes codes,
            SeveralCases several,
            RequestRecords records,
            Doors doors,
            Packs packs,
            Journal journal,
            Optional<Fonts> fonts) {}

    static Optional<OfficialDocumentWriter> writer(Tools tools) {
        return tools.fonts().map(OfficialDocumentWriter::new);
    }

    public CaseFile file() {
        return file;
    }

    public LocalDate today() {
        return today;
    }

    /// How the clock stands today.
    public ClockReading clock() {
        return clock;
    }

    public Application application() {
        return application.get();
    }

    /// The new query code, where the act made one.
    Optional<String> code() {
        return code;
    }

    List<Objection> objections() {
        return List.copyOf(objections);
    }

    /// What the act means to other requests, once it is entered.
    void follow(Actor actor) {
        following.forEach(each -> each.accept(actor));
    }

    /// What stands against the act beside its own rules.
    public void object(Objection objection) {
        objections.add(objection);
    }

    /// Keeps a text apart from the journal.
    public CaseCommand.Kept keep(String what, String text) {
        return keep(file.id(), what, text);
    }

    private CaseCommand.Kept keep(CaseId id, String what, String text) {
        var written = text.strip();
        if (written.isEmpty()) {
            return CaseCommand.Kept.NOTHING;
        }
        var kept = tools.data().keep(id.stream(), what, written);
        return new CaseCommand.Kept(written.codePointCount(0, written.length()), kept.commitment());
    }

    /// Keeps who a label of the journal stands for, such as 第三方一.
    public void keepParty(String label, String name) {
        keep(PARTY + label, name);
    }

    /// Keeps what is proposed as the answer, so that its letter can be written from it.
    public CaseCommand.Kept keep(Opinion opinion) {
        var kept = tools.data().keep(file.id().stream(), OPINION, CaseTexts.write(opinion));
        return new CaseCommand.Kept(
                opinion.reasons().codePointCount(0, opinion.reasons().length()), kept.commitment());
    }

    /// Keeps a file, once the counter has taken it.
    ///
    /// @param field where a refusal is told
    public CaseCommand.Kept file(String field, HandedIn handedIn) {
        return tools.files().keep(this.file.id(), field, handedIn, CaseFiles.Bringer.OFFICER, objections::add);
    }

    /// Makes the file that is given in the place of one that was handed in, without what must not be given.
    ///
    /// @param field     where a refusal is told
    /// @param deletions none to take out only what the file tells beside its text
    public Optional<CaseFact.Redaction> without(String field, Kept copy, List<Deletion> deletions) {
        return tools.files().without(file.id(), field, copy, deletions, objections::add);
    }

    /// The command that gives the applicant a new query code; the old one opens nothing any more.
    ///
    /// @param identity how the applicant proved to be one
    public CaseCommand giveCode(String identity) {
        var anew = tools.codes().anew();
        tools.several().hold(file.agency());
        tools.codes().open(view.get().receipt(), anew);
        for (var other : tools.several().family(file)) {
            if (isDisposedOf(other.id())) {
                continue;
            }
            tools.codes().open(other.receipt(), anew);
            following.add(actor -> tools.several()
                    .append(
                            other.id(),
                            CaseDesk.entered(
                                    DeskAct.GIVE_CODE,
                                    new CaseFact.CodeGiven(
                                            today,
                                            keep(other.id(), "identity", identity)
                                                    .commitment())),
                            actor));
        }
        code = Optional.of(anew);
        return new CaseCommand.GiveCode(keep("identity", identity));
    }

    /// The command that splits the request. Every part becomes a request of its own, with its number and its slip,
    /// before anything is written of the request itself: numbers are taken first in every act.
    ///
    /// @param asked what each part asks for
    public CaseCommand split(List<String> asked) {
        if (asked.stream().map(String::strip).distinct().count() < asked.size()) {
            objections.add(Objection.at("asked1", CaseRule.SPLIT_INTO_ONE, "有两件写得完全相同，请核对。"));
        }
        var applications =
                asked.stream().map(one -> application.get().asking(one.strip())).toList();
        var parts = applications.stream().map(this::part).toList();
        var split = new CaseCommand.Split(parts);
        if (objections.isEmpty() && CaseDesk.decide(file, split, standing) instanceof CaseDecision.Accepted) {
            tools.several().hold(file.agency());
            for (int i = 0; i < parts.size() && objections.isEmpty(); i++) {
                open(parts.get(i), applications.get(i));
            }
        }
        return split;
    }

    private CaseCommand.Split.Part part(Application own) {
        var id = new CaseId(UUID.randomUUID());
        var kept = keep(id, RequestRecords.APPLICATION, CaseTexts.write(own));
        return new CaseCommand.Split.Part(
                id, new CaseCommand.Kept(own.inOneLine().length(), kept.commitment()));
    }

    private void open(CaseCommand.Split.Part part, Application own) {
        var actor = Actors.of(standing.officer(), file.agency());
        var opened = tools.several()
                .open(part.id(), view.get().receipt(), own.applicant(), Splitting.begun(file, standing, part), actor);
        var clerk = new Clerk(
                opened,
                Once.of(() -> tools.records().find(part.id()).orElseThrow()),
                () -> own,
                agency,
                sender,
                standing,
                tools,
                now);
        var number = clerk.numberWithSlip();
        objections.addAll(clerk.objections());
        if (objections.isEmpty()) {
            tools.several().append(part.id(), Splitting.registered(number, today), actor);
        }
    }

    /// The command that links it with another request of the unit that asks the same.
    ///
    /// @param number registration number of the other
    public CaseCommand link(String number) {
        tools.several().hold(file.agency());
        var other = tools.several().numbered(file.agency(), number);
        if (other.filter(row -> row.step() != Step.SPLIT).isEmpty()) {
            objections.add(Objection.at(
                    "number",
                    CaseRule.NO_SUCH_REQUEST,
                    other.isEmpty() ? "本单位没有登记编号是“" + number + "”的申请，请核对。" : number + " 已经分案，请关联分出的案件。"));
        }
        if (other.filter(row -> tools.several().family(file).stream()
                        .anyMatch(each -> each.id().equals(row.id())))
                .isPresent()) {
            objections.add(Objection.at("number", CaseRule.LINKED_TO_ITSELF, number + " 和本件是从同一申请分出的，不用关联。"));
        }
        var id = other.map(CaseRow::id).orElse(file.id());
        following.add(actor -> tools.several()
                .append(id, CaseDesk.entered(DeskAct.LINK, new CaseFact.Linked(file.id(), ownNumber())), actor));
        return new CaseCommand.Link(id, number);
    }

    /// The command that takes a link back.
    public CaseCommand unlink(CaseId other, String number) {
        tools.several().hold(file.agency());
        following.add(actor -> tools.several()
                .append(other, CaseDesk.entered(DeskAct.UNLINK, new CaseFact.Unlinked(file.id(), ownNumber())), actor));
        return new CaseCommand.Unlink(other, number);
    }

    private String ownNumber() {
        return file.registered().map(CaseFact.Registered::number).orElseThrow();
    }

    public String registrationNumber() {
        return next(NumberSeries.REGISTRATION);
    }

    /// The next registration number, with the slip that tells it to the applicant (登记回执).
    public String numberWithSlip() {
        var number = registrationNumber();
        letter(LetterKind.RECEIPT, Map.of(LetterPlace.REGISTRATION_NUMBER, number), Optional.empty(), Set.of());
        return number;
    }

    /// The command that registers it under the number it already has on paper.
    public CaseCommand registerFromPaper(String number) {
        tools.paper().enter(agency.get(), number, file).ifPresent(objections::add);
        return new CaseCommand.Register(
                number, tools.paper().liveSince(agency.get().id()));
    }

    private String next(String series) {
        var unit = agency.get();
        if (unit.documentCode().isBlank()) {
            objections.add(Objection.at(
                    Objection.CASE, CaseRule.NUMBER_MISSING, unit.name() + "还没有机关代字，不能编号。请系统管理员在“机构与人员”里填写。"));
            return "";
        }
        var law = tools.packs().inForceOn(today);
        return tools.numbers()
                .next(Objects.requireNonNull(law.numbering().get(series), series), unit, today.getYear(), file.id());
    }

    /// Writes, checks, numbers, prints and keeps a letter that decides nothing.
    ///
    /// @param more   what the case says for the places of this kind
    /// @param to     the addressee; the applicant where it is empty
    /// @param limits days yet to come that the letter names
    public CaseCommand.Kept letter(
            LetterKind kind, Map<LetterPlace, String> more, Optional<Party> to, Set<LocalDate> limits) {
        var facts = facts(next(NumberSeries.LETTER), to, limits, List.of());
        return written(LetterWriter.write(kind, more, facts, tools.packs()), facts);
    }

    /// A form by its standard text, as it would be printed: without a number, and kept nowhere.
    ///
    /// @param more what the case says for the places of this kind
    LetterWriting form(LetterKind kind, Map<LetterPlace, String> more) {
        return LetterWriter.write(kind, more, facts("", Optional.empty(), Set.of(), List.of()), tools.packs());
    }

    /// Writes, checks, prints and keeps a form that goes with a letter and comes back filled in: it has no number.
    public void enclosed(LetterKind kind, Map<LetterPlace, String> more, Party to) {
        var facts = facts("", Optional.of(to), Set.of(), List.of());
        written(LetterWriter.write(kind, more, facts, tools.packs()), facts);
    }

    private CaseCommand.Kept written(LetterWriting writing, LetterFacts facts) {
        addresseeIsKnown();
        return switch (writing) {
            case LetterWriting.Unwritten(var missing) -> {
                objections.addAll(missing);
                yield CaseCommand.Kept.NOTHING;
            }
            case LetterDraft draft -> {
                if (length(draft.paragraphs().toList()) > LONGEST_PRINTED) {
                    objections.add(tooLong(
                            Objection.CASE,
                            LONGEST_PRINTED,
                            length(draft.paragraphs().toList())));
                    yield CaseCommand.Kept.NOTHING;
                }
                objections.addAll(LetterCheck.check(draft, facts, tools.packs()).refusals());
                yield objections.isEmpty() ? print(draft) : CaseCommand.Kept.NOTHING;
            }
        };
    }

    /// Nothing is written to somebody whose name and address are gone (REQ-26).
    private void addresseeIsKnown() {
        if (application.get().applicant().name().equals(Applicant.DISPOSED)) {
            objections.add(Objection.at(Objection.CASE, CaseRule.DISPOSED_OF, "申请人的个人信息已经处置，写不成文书。请与申请人联系，重新提交申请。"));
        }
    }

    /// The letter that answers, as the opinion makes it.
    ///
    /// @param number      blank for a look beforehand
    /// @param attachments what goes with it
    LetterWriting answer(Opinion opinion, CaseOutcome.Counted counted, String number, List<String> attachments) {
        return LetterWriter.answer(
                opinion.parts(), counted, facts(number, Optional.empty(), Set.of(), attachments), tools.packs());
    }

    /// The command that drafts the answer: numbered, checked and printed.
    ///
    /// @param changed what the officer made of its words; empty for as it was written
    /// @param legality whether it goes to the legality review
    public CaseCommand draftAnswer(
            Opinion opinion, Optional<List<String>> changed, boolean legality, List<String> attachments) {
        addresseeIsKnown();
        var counted = switch (CaseOutcome.of(opinion.parts(), opinion.mainPart())) {
            case CaseOutcome.Counted outcome -> outcome;
            case CaseOutcome.Undetermined(var objection) -> throw new IllegalStateException(objection.message());
        };
        var number = standingNumber().orElseGet(() -> next(NumberSeries.LETTER));
        var written = answer(opinion, counted, number, attachments);
        if (!(written instanceof LetterDraft made)) {
            objections.addAll(((LetterWriting.Unwritten) written).objections());
            return new CaseCommand.DraftLetter(number, counted.code(), "", legality, "", List.of());
        }
        boundedByWhatWasWritten(made, changed.orElse(List.of()), attachments);
        if (!objections.isEmpty()) {
            return new CaseCommand.DraftLetter(number, counted.code(), made.template(), legality, "-", List.of());
        }
        var draft = changed.map(words -> reworded(made, words)).orElse(made);
        var facts = facts(number, Optional.empty(), Set.of(), attachments);
        var report = LetterCheck.check(draft, facts, tools.packs());
        var kept = report.passes() ? print(draft) : CaseCommand.Kept.NOTHING;
        return CaseCommand.DraftLetter.of(
                draft, report, legality, kept.commitment().isEmpty() ? "-" : kept.commitment());
    }

    private void boundedByWhatWasWritten(LetterDraft made, List<String> words, List<String> attachments) {
        int longest = Math.max(LONGEST_LETTER, length(made.paragraphs().toList()));
        if (length(words) > longest) {
            objections.add(tooLong("words", longest, length(words)));
        }
        if (length(attachments) > AnswerRules.LONGEST) {
            objections.add(tooLong("attachments", AnswerRules.LONGEST, length(attachments)));
        }
    }

    private static int length(List<String> paragraphs) {
        return paragraphs.stream()
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .sum();
    }

    private static Objection tooLong(String field, int longest, int length) {
        return Objection.at(field, CaseRule.TEXT_TOO_LONG, "最多 " + longest + " 字，现有 " + length + " 字。请缩短。");
    }

    LetterReport report(LetterDraft draft) {
        return LetterCheck.check(
                draft, facts(draft.number(), Optional.empty(), Set.of(), draft.attachments()), tools.packs());
    }

    /// The command that ends a request given up, with the letter that tells it.
    public CaseCommand lapse() {
        if (clock.outcome().equals(Optional.of(ClockReading.Outcome.ABANDONED))) {
            givenUp(clock.measured().minusDays(1)).ifPresent(this::tell);
        }
        return new CaseCommand.Lapse();
    }

    private Optional<Answer> givenUp(LocalDate limit) {
        return switch (file.awaited()) {
            case NOTHING -> Optional.empty();
            case CORRECTION -> file.correctionAsked().map(asked -> new Answer.LapsedCorrection(asked.on(), limit));
            case PAYMENT -> file.feeNoticed().map(fee -> new Answer.LapsedPayment(fee.on(), limit, fee.yuan()));
        };
    }

    private void tell(Answer answer) {
        var parts = List.of(new PartAnswer(1, requested(), answer));
        var counted = new CaseOutcome.Counted(answer.code(), List.of(answer.code()));
        var facts = facts(next(NumberSeries.LETTER), Optional.empty(), Set.of(), List.of());
        written(LetterWriter.answer(parts, counted, facts, tools.packs()), facts);
    }

    /// Keeps application and answer of an earlier request of the same applicant, to go with the letter that it was
    /// repeated (REQ-06).
    ///
    /// @param registration number of the earlier request
    /// @return commitments; none where the unit gave this applicant no answer to such a request
    public List<String> enclosed(String registration) {
        return tools
                .several()
                .numbered(file.agency(), registration)
                .flatMap(row -> tools.records().find(row.id()))
                .filter(earlier -> isOfTheApplicant(tools.records().application(earlier)))
                .stream()
                .flatMap(this::papers)
                .map(paper -> tools.files()
                        .keep(file.id(), "enclosed", paper, CaseFiles.Bringer.OFFICER, objections::add)
                        .commitment())
                .filter(commitment -> !commitment.isEmpty())
                .toList();
    }

    private boolean isOfTheApplicant(Application earlier) {
        // a number alone may be mistyped, or somebody else's
        var number = RequestCounter.normal(application().applicant().number());
        return !number.isBlank()
                && number.equals(RequestCounter.normal(earlier.applicant().number()))
                && application().applicant().name().equals(earlier.applicant().name());
    }

    private Stream<HandedIn> papers(RequestView earlier) {
        var sheet = new ArchiveSheets(
                        earlier,
                        tools.records().application(earlier),
                        tools.packs().inForceOn(today),
                        kept -> kept.extension().isEmpty() ? tools.data().text(kept) : kept.name(),
                        tools.records()::due)
                .application();
        var asked = tools.fonts()
                .map(fonts -> new HandedIn(HandedIn.Part.ENCLOSURE, "原申请书.pdf", sheet.pdf(fonts, now)))
                .orElseGet(() -> new HandedIn(
                        HandedIn.Part.ENCLOSURE, "原申请书.html", sheet.html().getBytes(StandardCharsets.UTF_8)));
        var answer = earlier.files().stream()
                .filter(kept -> kept.what().equals(HandedIn.Part.SEALED_LETTER.key())
                        && !kept.erased()
                        && earlier.file().givenAway().contains(kept.commitment()))
                .map(kept -> new HandedIn(
                        HandedIn.Part.ENCLOSURE,
                        "原告知书." + kept.extension(),
                        tools.data().content(kept)))
                .toList();
        // one without the other is not what the letter says
        return answer.isEmpty() ? Stream.empty() : Stream.concat(Stream.of(asked), answer.stream());
    }

    /// The command that archives: the checksum is that of the package. Refused while application, handling sheet or
    /// notice is missing (REQ-12).
    public CaseCommand archive() {
        ArchivePackage.missing(view.get()).forEach(this::object);
        if (!objections.isEmpty()) {
            return new CaseCommand.Archive("-");
        }
        var made = ArchivePackage.made(
                view.get(),
                application.get(),
                tools.packs().inForceOn(today),
                tools.records()::due,
                tools.data()::content,
                tools.journal().lines(file.id().stream()),
                tools.fonts(),
                now);
        made.sheets()
                .forEach(sheet -> tools.data()
                        .keep(file.id().stream(), sheet.kind().key(), sheet.name(), sheet.format(), sheet.bytes()));
        return new CaseCommand.Archive(made.checksum().hex());
    }

    /// The command that disposes of the personal data: what tells who asks cannot be read any more by anybody, and the
    /// request is not found any more by who asked. What is asked stays.
    ///
    /// @param chosen which of the papers that may tell of the applicant go too
    public CaseCommand dispose(Set<UUID> chosen) {
        var traces = PersonalTraces.of(view.get());
        var left = keep(
                RequestRecords.APPLICATION, CaseTexts.write(application.get().disposed()));
        var papers = traces.papers().stream()
                .filter(paper -> chosen.contains(paper.id()))
                .toList();
        var gone = Stream.of(traces.texts(), traces.files(), papers, traces.sheets())
                .flatMap(List::stream)
                .toList();
        if (file.split().isPresent()
                && tools.several().family(file).stream().anyMatch(part -> !isDisposedOf(part.id()))) {
            objections.add(
                    Objection.at(Objection.CASE, CaseRule.DISPOSAL_NOT_DUE, "申请人的材料在这里，分成的各件要用；各件的个人信息都处置以后，才能处置这里的。"));
        }
        gone.forEach(tools.data()::erase);
        tools.doors().forget(file.id());
        return new CaseCommand.Dispose(
                traces.texts().size(),
                traces.files().size() + papers.size(),
                gone.stream().map(Kept::commitment).toList(),
                left);
    }

    private boolean isDisposedOf(CaseId part) {
        return tools.records()
                .find(part)
                .filter(each -> each.file().personalDataDisposed().isPresent())
                .isPresent();
    }

    /// A letter drafted again keeps its number (REQ-20).
    private Optional<String> standingNumber() {
        return file().drafted().map(CaseFact.LetterDrafted::number);
    }

    /// The officer sees body and remedy as one text; its last paragraph is the remedy where there is one.
    public static LetterDraft reworded(LetterDraft made, List<String> words) {
        if (made.remedy().isEmpty() || words.isEmpty()) {
            return made.withBody(words);
        }
        return made.withBody(words.subList(0, words.size() - 1)).withRemedy(Optional.of(words.getLast()));
    }

    private CaseCommand.Kept print(LetterDraft draft) {
        PlainLetter letter = draft.onPaper();
        var name = draft.title() + draft.number();
        var what = LETTER + draft.kind().name();
        var writer = writer(tools).orElseGet(OfficialDocumentWriter::withoutFonts);
        var stream = file.id().stream();
        var docx = tools.data().keep(stream, what, name + ".docx", FileKind.DOCX, writer.docx(letter, now));
        if (tools.fonts().isEmpty()) {
            return new CaseCommand.Kept(1, docx.commitment());
        }
        tools.data().keep(stream, what, name + ".ofd", FileKind.OFD, writer.ofd(letter, now));
        var pdf = tools.data().keep(stream, what, name + ".pdf", FileKind.PDF, writer.pdf(letter, now));
        return new CaseCommand.Kept(1, pdf.commitment());
    }

    /// What is asked, as the last correction puts it.
    private String requested() {
        var asked = application.get().inOneLine()
                + file.splitOff().map(part -> "（从 " + part.number() + " 申请中分出）").orElse("");
        return file.correction()
                .flatMap(correction -> view.get().committed(correction))
                .filter(kept -> !kept.erased())
                .map(kept -> asked + "（补正为：" + tools.data().text(kept).replaceAll("\\s+", " ") + "）")
                .orElse(asked);
    }

    private LetterFacts facts(String number, Optional<Party> to, Set<LocalDate> limits, List<String> attachments) {
        var applicant = application.get().applicant();
        var below = sender.get();
        var asking = new Party(Party.Standing.APPLICANT, applicant.name(), applicant.tells());
        var others = view.get().kept().stream()
                .filter(kept -> kept.what().startsWith(PARTY) && !kept.erased())
                .map(kept -> new Party(Party.Standing.THIRD_PARTY, tools.data().text(kept), List.of()))
                .toList();
        var about = new LetterFacts.About(
                asking,
                file().registered().map(registered -> registered.number()).orElse(""),
                file.requestReceived().orElse(file.arrived().on()),
                file().arrived().channel().chinese(),
                requested(),
                to.filter(party -> party.standing() != Party.Standing.APPLICANT)
                        .map(party -> Stream.concat(others.stream(), Stream.of(party))
                                .distinct()
                                .toList())
                        .orElse(others),
                file.mayBeNamed() ? LetterFacts.Naming.CONSENT_RECORDED : LetterFacts.Naming.NO_CONSENT,
                limits);
        return new LetterFacts(
                new LetterFacts.Sender(
                        agency.get().name(), below.contact(), below.reconsiderationOrgan(), below.court()),
                about,
                number,
                today,
                to.orElse(asking),
                attachments,
                file.deleted().stream()
                        .map(gone -> new LetterFacts.Removed(gone.kind(), gone.ground(), gone.times()))
                        .toList());
    }
}
