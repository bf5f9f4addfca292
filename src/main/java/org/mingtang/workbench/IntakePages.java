package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingtang.calendar.OutsideCalendar;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.NoLawInForce;
import org.mingtang.requests.HandedIn;
import org.mingtang.requests.Objection;
import org.mingtang.requests.RequestCounter;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.Submission;
import org.mingtang.requests.application.ApplicationRule;
import org.mingtang.requests.application.ApplicationRules;
import org.mingtang.requests.casefile.CaseRule;
import org.mingtang.requests.clock.Channel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Requests that came another way than by the portal, entered by staff (REQ-01, REQ-02).
@Controller
public class IntakePages {
    static final String ADDRESS = "/workbench/requests/new";

    private static final int FIRST_BOXES = 2;
    private static final int LONGEST_NOTE = 2_000;

    private final RequestDesk desk;
    private final RequestCounter counter;
    private final RequestQueues queues;
    private final Organs organs;
    private final Frames frames;

    IntakePages(RequestDesk desk, RequestCounter counter, RequestQueues queues, Organs organs, Frames frames) {
        this.desk = desk;
        this.counter = counter;
        this.queues = queues;
        this.organs = organs;
        this.frames = frames;
    }

    /// @param units    for which the officer may enter requests
    /// @param channels with what decides the day of receipt
    /// @param asked    texts of the boxes, empty ones last
    /// @param token    made with the form
    public record Page(
            Frame frame,
            RequestQueues.Side side,
            List<Choice> units,
            List<ChannelHelp> channels,
            List<String> asked,
            String token,
            RefusedForm form,
            LocalDate today) {
        public boolean full() {
            return asked.size() >= ApplicationRules.MOST_ASKED;
        }

        public long largestFile() {
            return RequestCounter.LARGEST_FILE;
        }
    }

    public record ChannelHelp(Channel channel, String help) {}

    @GetMapping(ADDRESS)
    ModelAndView form(HttpServletRequest request) {
        return page(
                request,
                RefusedForm.NOTHING,
                blanks(List.of(), FIRST_BOXES),
                UUID.randomUUID().toString());
    }

    @PostMapping(ADDRESS)
    ModelAndView take(
            HttpServletRequest request,
            @RequestParam(required = false) List<MultipartFile> scan,
            @RequestParam(required = false) List<MultipartFile> proof,
            RedirectAttributes flash)
            throws IOException {
        var typed = Typed.of(request);
        var token = Keys.read(typed.text("token")).orElseGet(UUID::randomUUID).toString();
        var application = new TypedApplication(typed).read();
        if (!typed.text("more").isEmpty()) {
            var boxes = blanks(application.asked(), application.asked().size() + 2);
            return page(request, RefusedForm.of(request, List.of()), boxes, token);
        }
        var officer = AccountGate.officer(request);
        var objections = new ArrayList<>(wrong(typed));
        if (objections.isEmpty()) {
            var files = new ArrayList<HandedIn>();
            files.addAll(handedIn(scan, HandedIn.Part.APPLICATION));
            files.addAll(handedIn(proof, HandedIn.Part.IDENTITY));
            note(typed, officer).ifPresent(files::add);
            switch (taken(typed, token, officer, files)) {
                case Submission.Taken taken -> {
                    flash.addFlashAttribute(Frames.DONE, "已登记，回执号 " + taken.receipt() + "。请接着确认收到。");
                    return new ModelAndView("redirect:/workbench/requests/" + taken.id());
                }
                case Submission.Refused refused -> objections.addAll(refused.objections());
                case Submission.SentBefore(var receipt) -> {
                    objections.add(Objection.at(
                            Objection.CASE,
                            CaseRule.SENT_BEFORE,
                            "这张表已经登记成一件申请（回执号 " + receipt + "），内容与现在的不同。是另一件的，请核对后再登记；是更正的，请到那一件办理。"));
                    token = UUID.randomUUID().toString();
                }
            }
        } else {
            objections.addAll(counter.unworkable(application));
        }
        var boxes = blanks(
                application.asked(), Math.max(FIRST_BOXES, application.asked().size()));
        return DossierController.refusal(page(request, RefusedForm.of(request, objections), boxes, token));
    }

    private Submission taken(Typed typed, String token, Officer officer, List<HandedIn> files) {
        try {
            return counter.take(
                    officer,
                    token,
                    new TypedApplication(typed).read(),
                    new AgencyId(typed.text("agency")),
                    typed.choice(Channel.values(), "channel").orElseThrow(),
                    typed.date("on").orElseThrow(),
                    files);
        } catch (NoLawInForce | OutsideCalendar _) {
            return new Submission.Refused(
                    List.of(at("on", CaseRule.DATE_BEFORE_ARRIVAL, "条例第三十一条", "这一天以前没有可用的规程，请核对收到的日期。")));
        }
    }

    /// What only this form asks; everything else the desk says.
    private List<Objection> wrong(Typed typed) {
        var wrong = new ArrayList<Objection>();
        if (!typed.text("agency").matches("[a-z0-9-]{1,40}")) {
            wrong.add(at("agency", CaseRule.NOT_YOUR_UNIT, "REQ-05", "请选择收到申请的单位。"));
        }
        if (typed.choice(Channel.values(), "channel").isEmpty()) {
            wrong.add(at("channel", CaseRule.TEXT_MISSING, "条例第三十一条", "请选择申请是怎样来的，收到之日由此确定。"));
        }
        if (typed.date("on").isEmpty()) {
            wrong.add(at("on", CaseRule.TEXT_MISSING, "条例第三十一条", "请填写到达的日期，按 2026-11-22 的样子。"));
        }
        if (new TypedApplication(typed).lacksKind()) {
            wrong.add(Objection.at("kind", ApplicationRule.KIND_WRONG, "请选择单位的性质，年度报告按性质统计。"));
        }
        if (!typed.text("oral").isEmpty() && !typed.values().containsKey("readBack")) {
            wrong.add(at("readBack", CaseRule.EVIDENCE_MISSING, "条例第二十九条", "口头申请由工作人员代为填写，请先读给申请人听，确认无误后勾选。"));
        }
        if (typed.text("oral").length() > LONGEST_NOTE) {
            wrong.add(at("oral", CaseRule.TEXT_TOO_LONG, "条例第二十九条", "最多 " + LONGEST_NOTE + " 字。请缩短。"));
        }
        return wrong;
    }

    private static Objection at(String field, CaseRule rule, String clause, String message) {
        return new Objection(field, rule, clause, message);
    }

    private static List<HandedIn> handedIn(
            @org.jspecify.annotations.Nullable List<MultipartFile> files, HandedIn.Part part) throws IOException {
        var handed = new ArrayList<HandedIn>();
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                handed.add(new HandedIn(part, PaperController.name(file), file.getBytes()));
            }
        }
        return handed;
    }

    /// The oral request as it was written down and read back, kept with the application (条例第二十九条).
    private Optional<HandedIn> note(Typed typed, Officer officer) {
        return Optional.of(typed.text("oral"))
                .filter(oral -> !oral.isEmpty())
                .map(oral -> "口头申请记录\n\n" + oral + "\n\n已读给申请人听，申请人确认无误。\n记录人：" + officer.name() + "\n"
                        + Formats.date(desk.today()) + "\n")
                .map(text ->
                        new HandedIn(HandedIn.Part.APPLICATION, "口头申请记录.txt", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> blanks(List<String> asked, int boxes) {
        var texts = new ArrayList<>(asked);
        while (texts.size() < Math.min(boxes, ApplicationRules.MOST_ASKED)) {
            texts.add("");
        }
        return texts;
    }

    private ModelAndView page(HttpServletRequest request, RefusedForm form, List<String> asked, String token) {
        var officer = AccountGate.officer(request);
        return new ModelAndView(
                "workbench/intake",
                "page",
                new Page(
                        frames.of(request, "登记收到的申请", "requests"),
                        queues.of(officer, Optional.empty()),
                        Choice.of(units(officer)),
                        Stream.of(Channel.values())
                                .map(channel -> new ChannelHelp(channel, help(channel)))
                                .toList(),
                        asked,
                        token,
                        form,
                        desk.today()));
    }

    private List<Agency> units(Officer officer) {
        return officer.posts().stream()
                .filter(post -> counter.receivers().contains(post.role()))
                .map(Officer.Post::agency)
                .distinct()
                .flatMap(id -> organs.find(id).stream())
                .toList();
    }

    /// Which day is the day of receipt (条例第三十一条).
    private static String help(Channel channel) {
        return switch (channel) {
            case IN_PERSON -> "提交的当天为收到之日。";
            case SIGNED_POST -> "签收的当天为收到之日，填签收日期。";
            case ORDINARY_POST -> "到达当天就要与申请人确认，确认的当天为收到之日。";
            case ONLINE -> "门户以外的网站、热线转来的。双方确认的当天为收到之日。";
            case EMAIL, FAX -> "双方确认的当天为收到之日，请尽快联系申请人。";
        };
    }
}
