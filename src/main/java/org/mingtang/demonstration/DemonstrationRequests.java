package org.mingtang.demonstration;

import static org.mingtang.regulation.Role.DISCLOSURE_LEADER;
import static org.mingtang.regulation.Role.DISCLOSURE_OFFICER;
import static org.mingtang.regulation.Role.OFFICE_CLERK;
import static org.mingtang.regulation.Role.SECTION_HEAD;
import static org.mingtang.regulation.Role.SIGNER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mingtang.calendar.WorkingDays;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.Organs;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.LetterPlace;
import org.mingtang.regulation.Role;
import org.mingtang.requests.Clerk;
import org.mingtang.requests.HandedIn;
import org.mingtang.requests.Opinion;
import org.mingtang.requests.ReceivingChannel.Kind;
import org.mingtang.requests.ReceivingChannels;
import org.mingtang.requests.ReceivingChannels.Proposed;
import org.mingtang.requests.RequestCounter;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.RequestOutcome;
import org.mingtang.requests.RequestRecords;
import org.mingtang.requests.RequestView;
import org.mingtang.requests.Sender;
import org.mingtang.requests.Senders;
import org.mingtang.requests.Submission;
import org.mingtang.requests.answer.Answer;
import org.mingtang.requests.answer.Handling;
import org.mingtang.requests.answer.PartAnswer;
import org.mingtang.requests.application.Applicant;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.ApplicantKind;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.Delivery;
import org.mingtang.requests.clock.Channel;
import org.springframework.stereotype.Component;

/// Requests of made-up applicants in the demonstration district, at several stages of handling. Each goes on from where
/// it stands, so that a loading that was broken off can be taken up.
@Component
class DemonstrationRequests {
    private static final AgencyId OFFICE = new AgencyId("gov-office");
    private static final AgencyId EDUCATION = new AgencyId("education");

    private final RequestDesk desk;
    private final RequestCounter counter;
    private final RequestRecords records;
    private final Senders senders;
    private final ReceivingChannels channels;
    private final Organs organs;
    private final OrganViews views;

    DemonstrationRequests(
            RequestDesk desk,
            RequestCounter counter,
            RequestRecords records,
            Senders senders,
            ReceivingChannels channels,
            Organs organs,
            OrganViews views) {
        this.desk = desk;
        this.counter = counter;
        this.records = records;
        this.senders = senders;
        this.channels = channels;
        this.organs = organs;
        this.views = views;
    }

    /// How far a request has come.
    private enum Reached {
        ARRIVED,
        TRIAGE,
        AWAITING_CORRECTION,
        WITH_SECTION,
        ANSWERED
    }

    /// @param daysAgo working days since it came in
    private record Planned(
            AgencyId agency, Applicant applicant, Channel channel, int daysAgo, Reached reached, List<String> asked) {}

    private static final List<Planned> PLAN = List.of(
            new Planned(
                    OFFICE,
                    person("温若兰", "11010519491231002X"),
                    Channel.IN_PERSON,
                    18,
                    Reached.WITH_SECTION,
                    List.of("2024年以来惠民路片区改造项目的征收补偿方案", "该项目评估机构的选定结果")),
            new Planned(OFFICE, company(), Channel.SIGNED_POST, 24, Reached.WITH_SECTION, List.of("全县公共停车场建设规划和批准文件")),
            new Planned(
                    OFFICE,
                    person("祁远山", "110105198001010016"),
                    Channel.EMAIL,
                    2,
                    Reached.ARRIVED,
                    List.of("县政府常务会议关于供水价格的会议纪要")),
            new Planned(
                    OFFICE,
                    person("闻小雨", "110105199003070025"),
                    Channel.IN_PERSON,
                    4,
                    Reached.AWAITING_CORRECTION,
                    List.of("与我家房子有关的所有材料")),
            new Planned(
                    OFFICE,
                    person("蒋平川", "110105197505200011"),
                    Channel.IN_PERSON,
                    9,
                    Reached.ANSWERED,
                    List.of("全县临时救助标准")),
            new Planned(
                    EDUCATION,
                    person("项思齐", "110105198512120030"),
                    Channel.IN_PERSON,
                    6,
                    Reached.TRIAGE,
                    List.of("2026年义务教育阶段学区划分的依据")),
            new Planned(
                    EDUCATION,
                    person("白玉堂", "110105199206180013"),
                    Channel.SIGNED_POST,
                    16,
                    Reached.WITH_SECTION,
                    List.of("学校食堂大宗食材采购的中标结果")));

    private static Applicant person(String name, String number) {
        return new Applicant.Person(
                name,
                Applicant.Identity.RESIDENT_ID,
                number,
                "13800138000",
                "云岭县惠民路21号3幢502室",
                "applicant@yunling.example");
    }

    private static Applicant company() {
        return new Applicant.Organisation(
                "云岭县便民停车服务有限公司",
                ApplicantKind.COMMERCIAL,
                "91350100M000100Y43",
                "贺长林",
                "贺长林",
                "0000-6200001",
                "云岭县惠民路8号",
                "");
    }

    /// @return how many there are
    int carry() {
        tellBelowLetters(OFFICE);
        tellBelowLetters(EDUCATION);
        listChannels(OFFICE);
        listChannels(EDUCATION);
        for (int i = 0; i < PLAN.size(); i++) {
            carry(PLAN.get(i), "demonstration request " + i);
        }
        return PLAN.size();
    }

    private void tellBelowLetters(AgencyId agency) {
        var told = senders.of(agency);
        senders.set(
                holder(DISCLOSURE_OFFICER, agency),
                agency,
                senders.changed(agency),
                new Sender(told.contact(), told.reconsiderationOrgan(), "云岭县人民法院"));
    }

    /// Each that the register gives an address for, once.
    private void listChannels(AgencyId agency) {
        if (!channels.of(agency).isEmpty()) {
            return;
        }
        var profile = views.entry(agency).orElseThrow().profile();
        channel(agency, Kind.IN_PERSON, profile.address(), profile.officeHours(), DISCLOSURE_OFFICER);
        channel(agency, Kind.POST, profile.address(), "", OFFICE_CLERK);
        channel(agency, Kind.EMAIL, profile.email(), "", DISCLOSURE_OFFICER);
    }

    private void channel(AgencyId agency, Kind kind, String address, String hours, Role answering) {
        var phone = views.entry(agency).orElseThrow().profile().phone();
        var person = Optional.of(holder(answering, agency).person());
        if (!address.isBlank()) {
            channels.add(
                    holder(DISCLOSURE_OFFICER, agency),
                    agency,
                    new Proposed(Optional.of(kind), address, hours, phone, person));
        }
    }

    private void carry(Planned planned, String token) {
        var on = new PlannedDays(desk.today(), desk.calendar()).workingDaysAgo(new WorkingDays(planned.daysAgo()));
        var application = new Application(
                planned.applicant(), planned.asked(), "", Application.Form.PAPER, Application.Way.COUNTER, "");
        var submission = counter.take(
                holder(DISCLOSURE_OFFICER, planned.agency()),
                token,
                application,
                planned.agency(),
                planned.channel(),
                on,
                List.of());
        if (!(submission instanceof Submission.Taken taken)) {
            throw new IllegalStateException("demonstration request: " + submission);
        }
        handle(planned, taken.id(), on);
    }

    private void handle(Planned planned, CaseId id, LocalDate on) {
        if (planned.reached() == Reached.ARRIVED || view(id).sequence() > 1) {
            return;
        }
        acts(DISCLOSURE_OFFICER, id, _ -> new CaseCommand.Confirm(on, "登记回执"));
        acts(DISCLOSURE_OFFICER, id, clerk -> new CaseCommand.Register(clerk.registrationNumber()));
        switch (planned.reached()) {
            case ARRIVED, TRIAGE -> {}
            case AWAITING_CORRECTION -> askCorrection(id);
            case WITH_SECTION -> handOver(planned, id);
            case ANSWERED -> answer(id);
        }
    }

    private void sort(CaseId id) {
        acts(
                DISCLOSURE_OFFICER,
                id,
                clerk -> new CaseCommand.Sort(
                        clerk.application().asked().size(),
                        List.of(desk.law().requestSubjects().getFirst().id()),
                        false));
    }

    private void handOver(Planned planned, CaseId id) {
        sort(id);
        var head = holder(SECTION_HEAD, planned.agency()).posts().stream()
                .filter(post -> post.role() == SECTION_HEAD && post.agency().equals(planned.agency()))
                .flatMap(post -> post.section().stream())
                .findFirst();
        var sections = views.sections(planned.agency());
        var section = sections.stream()
                .filter(each -> head.filter(each.id()::equals).isPresent())
                .findFirst()
                .orElseGet(sections::getLast);
        acts(DISCLOSURE_OFFICER, id, _ -> new CaseCommand.HandOver(Optional.of(section.id()), section.name()));
    }

    private void askCorrection(CaseId id) {
        acts(DISCLOSURE_OFFICER, id, clerk -> {
            var limit = desk.calendar().due(clerk.today(), new WorkingDays(15)).day();
            var unclear = "“与我家房子有关的所有材料”指哪些文件，请写明文件名称、年份或者其他便于查找的特征";
            clerk.letter(
                    LetterKind.CORRECTION,
                    Map.of(LetterPlace.UNCLEAR, unclear, LetterPlace.LIMIT, inDigits(limit)),
                    Optional.empty(),
                    Set.of(limit));
            return new CaseCommand.AskCorrection(clerk.today(), limit, clerk.keep("correction-asked", unclear));
        });
    }

    private static String inDigits(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /// By the office itself: the standards are public.
    private void answer(CaseId id) {
        sort(id);
        acts(DISCLOSURE_OFFICER, id, clerk -> {
            var parts = List.of(new PartAnswer(
                    1,
                    clerk.application().asked().getFirst(),
                    new Answer.AlreadyPublic("政府网站", "云岭县政府信息公开平台“社会救助”栏目")));
            return CaseCommand.GiveOpinion.of(
                    parts,
                    Optional.empty(),
                    true,
                    clerk.keep(new Opinion(parts, Optional.empty(), "标准已经公布，直接告知获取途径。")),
                    new Handling(clerk.today(), Handling.Subject.ORDINARY, List.of()),
                    desk.law());
        });
        acts(SIGNER, id, _ -> new CaseCommand.Sign(signature(SIGNER, id)));
        acts(
                DISCLOSURE_OFFICER,
                id,
                clerk ->
                        clerk.draftAnswer(records.opinion(view(id)).orElseThrow(), Optional.empty(), false, List.of()));
        acts(DISCLOSURE_LEADER, id, _ -> new CaseCommand.Approve(signature(DISCLOSURE_LEADER, id)));
        acts(OFFICE_CLERK, id, clerk -> {
            var letter = view(id).kept().stream()
                    .filter(kept -> kept.extension().equals("docx"))
                    .reduce((_, last) -> last)
                    .orElseThrow();
            return new CaseCommand.Seal(clerk.file(
                            "file",
                            new HandedIn(HandedIn.Part.SEALED_LETTER, "（已盖章）" + letter.name(), records.content(letter)))
                    .commitment());
        });
        acts(
                DISCLOSURE_OFFICER,
                id,
                clerk -> new CaseCommand.Deliver(Delivery.COUNTER, clerk.today(), clerk.keep("proof", "申请人当面签收")));
    }

    private void acts(Role role, CaseId id, Function<Clerk, CaseCommand> work) {
        var view = view(id);
        var outcome = desk.act(holder(role, view.file().agency()), id, view.sequence(), work);
        if (!(outcome instanceof RequestOutcome.Done)) {
            throw new IllegalStateException("demonstration request " + id + ", " + role + ": " + outcome);
        }
    }

    private Signature signature(Role role, CaseId id) {
        var signer = holder(role, view(id).file().agency());
        return new Signature(signer.person(), signer.name(), desk.today(), Optional.empty());
    }

    private RequestView view(CaseId id) {
        return records.find(id).orElseThrow();
    }

    private Officer holder(Role role, AgencyId agency) {
        return organs.holders(role, agency, desk.today()).getFirst();
    }
}
