package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.GovernmentOffice.OFFICE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.mingtang.documents.OfficialDocumentWriter;
import org.mingtang.documents.PlainLetter;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.organs.SectionId;
import org.mingtang.organs.Signature;
import org.mingtang.privacy.Kept;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.LetterPlace;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Role;
import org.mingtang.requests.Clerk;
import org.mingtang.requests.HandedIn;
import org.mingtang.requests.Objection;
import org.mingtang.requests.Opinion;
import org.mingtang.requests.RequestCounter;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.RequestOutcome;
import org.mingtang.requests.RequestRecords;
import org.mingtang.requests.RequestView;
import org.mingtang.requests.Rule;
import org.mingtang.requests.Sender;
import org.mingtang.requests.Senders;
import org.mingtang.requests.Submission;
import org.mingtang.requests.answer.Answer;
import org.mingtang.requests.answer.Handling;
import org.mingtang.requests.answer.PartAnswer;
import org.mingtang.requests.application.Applicant;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.Delivery;
import org.mingtang.requests.casefile.DeskAct;

/// One request and the officers who handle it, each act by the holder of its role, on the days the clock is turned to.
final class RequestAtWork {
    static final SectionId LAND = new SectionId(UUID.fromString("00000000-0000-4000-8000-00000000001d"));
    static final Applicant.Person APPLICANT = new Applicant.Person(
            "欧阳若水",
            Applicant.Identity.RESIDENT_ID,
            "11010519491231002X",
            "13800138000",
            "云岭县惠民路21号3幢502室",
            "ruoshui@example.cn");

    private final RunningPlatform platform;
    private final TurnedClock clock;
    private final RequestDesk desk;
    private final RequestRecords records;
    private final Submission.Taken taken;

    private RequestAtWork(RunningPlatform platform, TurnedClock clock, Submission.Taken taken) {
        this.platform = platform;
        this.clock = clock;
        this.desk = platform.bean(RequestDesk.class);
        this.records = platform.bean(RequestRecords.class);
        this.taken = taken;
    }

    /// The office with everybody whom a request passes, and what stands below its letters.
    static void office(RunningPlatform platform) {
        GovernmentOffice.in(platform);
        GovernmentOffice.officer(platform, "he", "何静", Role.DISCLOSURE_HEAD);
        GovernmentOffice.officer(platform, "ma", "马力", Role.LEGALITY_REVIEWER, Role.ARCHIVIST);
        var set = platform.bean(Senders.class)
                .set(
                        holder(platform, Role.DISCLOSURE_HEAD),
                        OFFICE,
                        Optional.empty(),
                        new Sender("区政府办公开股，电话 0595-22355000", "泉州市人民政府", "泉州市鲤城区人民法院"));
        assertThat(set).isEmpty();
    }

    static Application asking(String... asked) {
        return new Application(APPLICANT, List.of(asked), "", Application.Form.ELECTRONIC, Application.Way.PORTAL, "");
    }

    /// Comes in on the portal.
    static RequestAtWork submitted(RunningPlatform platform, TurnedClock clock, String day, Application application) {
        clock.turnTo(day);
        var submission = platform.bean(RequestCounter.class)
                .submit("token " + UUID.randomUUID(), application, OFFICE, List.of());
        assertThat(submission).isInstanceOf(Submission.Taken.class);
        return new RequestAtWork(platform, clock, (Submission.Taken) submission);
    }

    /// One that came in.
    static RequestAtWork taken(RunningPlatform platform, TurnedClock clock, Submission.Taken taken) {
        return new RequestAtWork(platform, clock, taken);
    }

    /// Comes in on the portal, is confirmed, registered, sorted and handed to a section on the same day.
    static RequestAtWork withSection(RunningPlatform platform, TurnedClock clock, String day, Application application) {
        var request = submitted(platform, clock, day, application);
        return request.registered()
                .does(
                        Role.DISCLOSURE_OFFICER,
                        _ -> new CaseCommand.Sort(application.asked().size(), List.of("land"), false))
                .does(Role.DISCLOSURE_OFFICER, _ -> new CaseCommand.HandOver(Optional.of(LAND), "自然资源股"));
    }

    /// A part that it was split into, with the same code.
    RequestAtWork part(CaseId id) {
        var receipt = records.find(id).orElseThrow().receipt();
        return new RequestAtWork(platform, clock, new Submission.Taken(id, receipt, code()));
    }

    RequestAtWork handedOver() {
        return does(Role.DISCLOSURE_OFFICER, _ -> new CaseCommand.Sort(1, List.of("land"), false))
                .does(Role.DISCLOSURE_OFFICER, _ -> new CaseCommand.HandOver(Optional.of(LAND), "自然资源股"));
    }

    RequestAtWork registered() {
        return does(Role.DISCLOSURE_OFFICER, clerk -> new CaseCommand.Register(clerk.registrationNumber()));
    }

    RequestAtWork on(String day) {
        clock.turnTo(day);
        return this;
    }

    CaseId id() {
        return taken.id();
    }

    String receipt() {
        return taken.receipt();
    }

    String code() {
        return taken.code();
    }

    RequestView view() {
        return records.find(taken.id()).orElseThrow();
    }

    RequestAtWork does(Role role, Function<Clerk, CaseCommand> work) {
        var outcome = desk.act(holder(platform, role), id(), view().sequence(), work);
        assertThat(outcome).as(role + " on " + desk.today()).isInstanceOf(RequestOutcome.Done.class);
        return this;
    }

    RequestAtWork cannot(Role role, Rule rule, Function<Clerk, CaseCommand> work) {
        var before = view();
        var outcome = desk.act(holder(platform, role), id(), before.sequence(), work);
        assertThat(outcome).isInstanceOf(RequestOutcome.Refused.class);
        assertThat(((RequestOutcome.Refused) outcome).objections())
                .extracting(Objection::rule)
                .contains(rule);
        assertThat(view().sequence()).isEqualTo(before.sequence());
        assertThat(view().kept()).hasSameSizeAs(before.kept());
        return this;
    }

    /// From the opinion to the signature.
    RequestAtWork decided(Answer... answers) {
        return does(Role.DRAFTER, opinion(answers)).does(Role.SIGNER, _ -> new CaseCommand.Sign(signed(Role.SIGNER)));
    }

    Function<Clerk, CaseCommand> opinion(Answer... answers) {
        return clerk -> {
            var parts = java.util.stream.IntStream.range(0, answers.length)
                    .mapToObj(i ->
                            new PartAnswer(i + 1, clerk.application().asked().get(i), answers[i]))
                    .toList();
            var opinion = new Opinion(parts, Optional.empty(), "经审查，拟作如下答复。");
            return CaseCommand.GiveOpinion.of(
                    parts,
                    Optional.empty(),
                    false,
                    clerk.keep(opinion),
                    new Handling(clerk.today(), Handling.Subject.ORDINARY, List.of()),
                    desk.law());
        };
    }

    /// From the signature to the delivered letter.
    RequestAtWork told() {
        return drafted().sealedAndDelivered();
    }

    RequestAtWork drafted() {
        return does(
                Role.DISCLOSURE_OFFICER,
                clerk -> clerk.draftAnswer(records.opinion(view()).orElseThrow(), Optional.empty(), false, List.of()));
    }

    RequestAtWork cleared(String name) {
        return does(
                Role.SECRECY_REVIEWER,
                clerk -> new CaseCommand.ClearSecrecy(
                        List.of(clerk.file("files", new HandedIn(HandedIn.Part.COPY, name, paper(name)))
                                .commitment()),
                        List.of(),
                        signed(Role.SECRECY_REVIEWER)));
    }

    RequestAtWork sealedAndDelivered() {
        return sealed().does(
                        Role.OFFICE_CLERK,
                        clerk -> new CaseCommand.Deliver(
                                Delivery.EMS, clerk.today(), clerk.keep("proof", "邮件号 1234567890123")));
    }

    RequestAtWork sealed() {
        if (view().file().letter().orElseThrow().legality()) {
            does(Role.LEGALITY_REVIEWER, _ -> new CaseCommand.ReviewLegality(true, signed(Role.LEGALITY_REVIEWER), ""));
        }
        var approver = DeskAct.APPROVE.roles(desk.law()).iterator().next();
        return does(approver, _ -> new CaseCommand.Approve(signed(approver)))
                .does(
                        Role.OFFICE_CLERK,
                        clerk -> new CaseCommand.Seal(
                                clerk.file("file", new HandedIn(HandedIn.Part.SEALED_LETTER, "告知书.docx", paper("盖章")))
                                        .commitment(),
                                view().file().letter().orElseThrow().outcome() == OutcomeCode.X2
                                        ? List.of(clerk.file(
                                                        "enclosed",
                                                        new HandedIn(HandedIn.Part.ENCLOSURE, "前次.docx", paper("前次")))
                                                .commitment())
                                        : List.of()));
    }

    Signature signed(Role role) {
        var signer = holder(platform, role);
        return new Signature(signer.person(), signer.name(), desk.today(), Optional.empty());
    }

    /// The text of the last letter of a kind.
    Kept letter(LetterKind kind) {
        return view().kept().stream()
                .filter(kept -> kept.what().equals("letter." + kind.name()))
                .reduce((_, last) -> last)
                .orElseThrow(() -> new AssertionError("no letter " + kind));
    }

    byte[] content(Kept kept) {
        return records.content(kept);
    }

    static Map<LetterPlace, String> places(Map<LetterPlace, String> places) {
        return places;
    }

    static Set<java.time.LocalDate> days(String... days) {
        return java.util.stream.Stream.of(days)
                .map(java.time.LocalDate::parse)
                .collect(java.util.stream.Collectors.toSet());
    }

    static Officer holder(RunningPlatform platform, Role role) {
        return platform.bean(Organs.class)
                .holders(role, OFFICE, platform.bean(RequestDesk.class).today())
                .getFirst();
    }

    static byte[] paper(String text) {
        return OfficialDocumentWriter.withoutFonts()
                .docx(
                        new PlainLetter(text, Optional.empty(), Optional.empty(), List.of(text), List.of(), "", ""),
                        java.time.Instant.EPOCH);
    }

    /// The whole archive package of a request.
    static byte[] packed(RequestRecords records, RequestView view) {
        var bytes = new ByteArrayOutputStream();
        try {
            records.archive(view).orElseThrow().writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
