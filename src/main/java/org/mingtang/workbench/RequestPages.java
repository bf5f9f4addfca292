package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.organs.Agency;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.Law;
import org.mingtang.requests.CaseForm;
import org.mingtang.requests.CaseRow;
import org.mingtang.requests.Objection;
import org.mingtang.requests.PersonalDataFact;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.RequestRecords;
import org.mingtang.requests.RequestView;
import org.mingtang.requests.Senders;
import org.mingtang.requests.application.Applicant;
import org.mingtang.requests.application.Applicant.Organisation;
import org.mingtang.requests.application.Applicant.Person;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.application.ApplicationRules;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.CaseStanding;
import org.mingtang.requests.casefile.DeskAct;
import org.mingtang.requests.casefile.Disposal;
import org.mingtang.requests.casefile.Step;
import org.mingtang.workbench.RequestPage.Item;
import org.mingtang.workbench.RequestPage.LetterShown;
import org.mingtang.workbench.RequestPage.Look;
import org.mingtang.workbench.RequestPage.OpinionShown;
import org.mingtang.workbench.RequestPage.PartShown;
import org.mingtang.workbench.RequestPage.Warning;
import org.springframework.stereotype.Component;

/// Puts the page of a request together for the officer who asks.
@Component
class RequestPages {
    private final RequestDesk desk;
    private final RequestRecords records;
    private final Senders senders;
    private final Organs organs;
    private final RelatedRequests related;
    private final Frames frames;

    RequestPages(
            RequestDesk desk,
            RequestRecords records,
            Senders senders,
            Organs organs,
            RelatedRequests related,
            Frames frames) {
        this.desk = desk;
        this.records = records;
        this.senders = senders;
        this.organs = organs;
        this.related = related;
        this.frames = frames;
    }

    /// The request, if it exists and this officer may see it. To everybody else it does not exist.
    RequestView find(HttpServletRequest request, String id) {
        return records.find(new CaseId(Keys.found(id)))
                .filter(view -> desk.sees(AccountGate.officer(request), view))
                .orElseThrow(Keys::nowhere);
    }

    /// @param whole the application with who asks, where the officer said why
    RequestPage page(HttpServletRequest request, RequestView view, Optional<Application> whole, RefusedForm form) {
        var officer = AccountGate.officer(request);
        var file = view.file();
        var law = desk.law();
        var lines = new CaseLines(view, law, commitment -> records.text(view, commitment));
        var application = records.application(view);
        var linked = related.seen(records.linked(view), officer);
        var title = file.registered().map(registered -> registered.number()).orElse(view.receipt());
        return new RequestPage(
                frames.of(request, "申请 " + title, "requests"),
                LastList.address(request),
                view,
                title,
                organs.find(file.agency()).map(Agency::name).orElse(""),
                application,
                records.corrected(view),
                whole.isPresent(),
                officer.servesIn(file.agency()),
                RequestTime.of(file, desk.standing(officer)),
                OpenActs.of(file, desk.standing(officer), organs),
                warnings(officer, file, linked, law),
                lacks(file, application),
                related.lines(records.family(view), officer),
                related.lines(linked, officer),
                related.of(view, officer),
                file.unread().stream()
                        .map(place -> lines.line(view.entries().get(place - 1)))
                        .toList(),
                card(whole.map(Application::applicant)
                        .orElseGet(() -> application.applicant().masked())),
                looks(file.id()),
                RequestFiles.grouped(view.files(), file.replacedCopies()),
                officer.servesIn(file.agency()) ? CaseForm.of(file) : List.of(),
                file.isArchivedWhole() && RequestActController.mayHaveArchive(officer, file)
                        ? "/workbench/requests/" + file.id() + "/archive"
                        : "",
                opinion(view, law),
                letter(file, law),
                lines.all(),
                disposal(file, desk.standing(officer)),
                form);
    }

    private static String disposal(CaseFile file, CaseStanding standing) {
        return file.personalDataDisposed()
                .map(done -> Formats.date(done.on()) + "已处置个人信息：清除文字 " + done.texts() + " 段、文件 " + done.files() + " 个。")
                .or(() -> Disposal.of(file, standing.packs())
                        .map(due -> "涉及公共卫生事件，个人信息保存" + due.period().length() + "，自 " + Formats.date(due.day())
                                + " 起处置（" + due.period().cite().chinese() + "）。"))
                .orElse("");
    }

    private List<Warning> warnings(Officer officer, CaseFile file, List<CaseRow> linked, Law law) {
        var warnings = new ArrayList<Warning>();
        if (file.step().isOpen() && senders.of(file.agency()).court().isBlank()) {
            warnings.add(
                    new Warning("还没有写明有管辖权的人民法院，告知书会写不成。", officer.servesIn(file.agency()) ? SenderPages.ADDRESS : ""));
        }
        file.openDiscussion()
                .filter(_ -> DeskAct.RECORD_DISCUSSION.steps().contains(file.step()))
                .ifPresent(called ->
                        warnings.add(new Warning("正在会商（" + called.cause().chinese() + "），登记会商结论之后才能审定告知书。", "")));
        file.openReferrals()
                .forEach(sent -> warnings.add(new Warning(
                        Formats.date(sent.sent()) + "转送" + sent.partner().chinese() + "（" + sent.name() + "），还没有答复。",
                        "")));
        file.openRectifications()
                .forEach(asked -> warnings.add(new Warning(asked.name() + "提请更正登记，等待另一人核准；核准之前仍按原来登记的计算。", "")));
        if (file.step().isOpen()) {
            unlike(file, linked, law).forEach(warnings::add);
        }
        return warnings;
    }

    /// The same question is to be answered alike, whoever asks.
    private static Stream<Warning> unlike(CaseFile file, List<CaseRow> linked, Law law) {
        return file.opinion().stream()
                .flatMap(opinion -> linked.stream()
                        .filter(other -> other.answered().isPresent())
                        .filter(other -> other.outcome()
                                .filter(code -> code != opinion.whole())
                                .isPresent())
                        .map(other -> new Warning(
                                "关联的 %s 答复为“%s”，本件的意见是“%s”。同样的申请答复不一致的，请核对，并在意见里写明理由。"
                                        .formatted(
                                                other.number().orElse(other.receipt()),
                                                law.requests()
                                                        .outcome(other.outcome().orElseThrow())
                                                        .name(),
                                                law.requests()
                                                        .outcome(opinion.whole())
                                                        .name()),
                                "")));
    }

    /// Told while a correction can still be asked for at once.
    private List<Objection> lacks(CaseFile file, Application application) {
        return switch (file.step()) {
            case ARRIVED, CONFIRMED, TRIAGE -> ApplicationRules.check(application, desk.today());
            case WITH_SECTIONS, OPINION, SIGNED, DRAFTED, APPROVED, SEALED, DELIVERED, ARCHIVED, ENDED, SPLIT ->
                List.of();
        };
    }

    private List<Look> looks(CaseId id) {
        return records.looks(id).reversed().stream()
                .map(entry -> {
                    var seen = (PersonalDataFact.Seen) entry.fact();
                    return new Look(entry.actor().name(), entry.at(), seen.what(), seen.reason());
                })
                .toList();
    }

    private static List<Item> card(Applicant applicant) {
        var items = switch (applicant) {
            case Person person ->
                Stream.of(
                        new Item("姓名", person.name()),
                        new Item(person.identity().chinese(), person.number()));
            case Organisation organisation ->
                Stream.of(
                        new Item("单位名称", organisation.name()),
                        new Item("统一社会信用代码", organisation.number()),
                        new Item("法定代表人", organisation.representative()),
                        new Item("联系人", organisation.contact()));
        };
        return Stream.concat(
                        items,
                        Stream.of(
                                new Item("电话", applicant.phone()),
                                new Item("通信地址", applicant.address()),
                                new Item("电子邮箱", applicant.email())))
                .toList();
    }

    private Optional<OpinionShown> opinion(RequestView view, Law law) {
        return records.opinion(view)
                .flatMap(opinion -> view.file()
                        .opinion()
                        .map(given -> new OpinionShown(
                                opinion.parts().stream()
                                        .map(part -> new PartShown(
                                                part.number(),
                                                part.asked(),
                                                law.requests()
                                                        .outcome(part.answer().code())
                                                        .name()))
                                        .toList(),
                                law.requests().outcome(given.whole()).name(),
                                opinion.reasons(),
                                given.byName())));
    }

    private static Optional<LetterShown> letter(CaseFile file, Law law) {
        return file.letter()
                .map(drafted -> new LetterShown(
                        drafted.number(),
                        law.requests().outcome(drafted.outcome()).name(),
                        standing(file.step())));
    }

    private static String standing(Step step) {
        return switch (step) {
            case ARRIVED, CONFIRMED, TRIAGE, WITH_SECTIONS, OPINION, SIGNED -> "";
            case DRAFTED -> "已拟，等审核审定";
            case APPROVED -> "已审定，等用印";
            case SEALED -> "已用印，等送达";
            case DELIVERED, ARCHIVED -> "已送达";
            case ENDED, SPLIT -> "没有发出";
        };
    }
}
