package org.mingtang.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.calendar.CalendarInUse;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.OrganViews;
import org.mingtang.portal.Problems.Problem;
import org.mingtang.requests.FormTokens;
import org.mingtang.requests.HandedIn;
import org.mingtang.requests.RequestCounter;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.RequestRecords;
import org.mingtang.requests.Submission;
import org.mingtang.requests.application.ApplicationRules;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The online application (网上申请). What is wrong is told at its field, and nothing that was typed is lost; number and
/// code are told only after the durable write (REQ-01, REQ-02).
@Controller
class ApplyPages {
    private static final String PATH = "/requests/apply";
    private static final String TOKEN = "token";
    private static final String ANSWER = "answer";

    private final RequestDesk desk;
    private final RequestCounter counter;
    private final RequestRecords records;
    private final FormTokens tokens;
    private final CrowdedAddresses crowded;
    private final OrganViews organs;
    private final CalendarInUse calendar;
    private final Frames frames;

    ApplyPages(
            RequestDesk desk,
            RequestCounter counter,
            RequestRecords records,
            FormTokens tokens,
            CrowdedAddresses crowded,
            OrganViews organs,
            CalendarInUse calendar,
            Frames frames) {
        this.desk = desk;
        this.counter = counter;
        this.records = records;
        this.tokens = tokens;
        this.crowded = crowded;
        this.organs = organs;
        this.calendar = calendar;
        this.frames = frames;
    }

    /// A form on its way: who sends it, and what.
    private record Sheet(HttpServletRequest request, HttpServletResponse response, ApplicationForm form, String token) {
        Sheet with(ApplicationForm other) {
            return new Sheet(request, response, other, token);
        }

        String address() {
            return request.getRemoteAddr();
        }
    }

    @GetMapping(PATH)
    ModelAndView form(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam Optional<String> agency,
            @RequestParam Optional<String> kind) {
        var form = ApplicationForm.empty(
                kind.filter("organisation"::equals).orElse("person"),
                agency.filter(counters()::takes).orElse(""));
        return page(new Sheet(request, response, form, tokens.make()));
    }

    @PostMapping(PATH)
    ModelAndView send(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files)
            throws IOException {
        var form = ApplicationForm.of(sent);
        var token = first(sent, TOKEN);
        var state = tokens.state(token);
        if (state == FormTokens.State.VOID) {
            return page(new Sheet(request, response, form, tokens.make()), "这张表打开的时间太长，已经换成新的一张。您填的内容都在，请核对后再提交。");
        }
        var sheet = new Sheet(request, response, form, token);
        if (sent.containsKey("add")) {
            return page(sheet.with(form.withOneMore()));
        }
        if (sent.containsKey("choose")) {
            return page(sheet.with(form.with(ApplicationForm.AGENCY, first(sent, "choose"))));
        }
        var strange = looksMade(sent, state);
        if (!strange.isEmpty()) {
            return page(sheet, strange);
        }
        var problems = problems(sheet, first(sent, ANSWER));
        if (!problems.isEmpty()) {
            return refused(sheet, problems);
        }
        var all = new ArrayList<>(SentFiles.of(HandedIn.Part.IDENTITY, "identityFiles", files));
        all.addAll(SentFiles.of(HandedIn.Part.APPLICATION, "files", files));
        return switch (counter.submit(
                token, form.application(), new AgencyId(form.value(ApplicationForm.AGENCY)), all)) {
            case Submission.Refused(var objections) ->
                refused(sheet, objections.stream().map(form::problem).toList());
            case Submission.SentBefore(var receipt) ->
                page(
                        new Sheet(request, response, form, tokens.make()),
                        "这张表已经提交过一次，编号是 " + receipt + "，内容与现在的不同，那一件不受影响。要另外提交一件，请核对后再提交；"
                                + "要补充那一件，请用编号和查询码查看进度，在那里来信。");
            case Submission.Taken taken -> {
                crowded.applied(sheet.address(), token);
                yield taken(sheet, taken);
            }
        };
    }

    private static String first(MultiValueMap<String, String> sent, String field) {
        return Optional.ofNullable(sent.getFirst(field)).orElse("");
    }

    /// What tells a machine from a person, said so that a person who is taken for one knows what to do.
    private static String looksMade(MultiValueMap<String, String> sent, FormTokens.State state) {
        if (!first(sent, ApplicationForm.TRAP).isEmpty()) {
            return "申请还没有提交：有一栏页面上看不到、应当留空的内容被填上了，可能是浏览器的自动填写。现在已经清空，您填的内容都在，请再提交一次。";
        }
        return state == FormTokens.State.TOO_FAST ? "申请还没有提交：提交得太快，不像是逐项填写的。您填的内容都在，请核对后再提交一次。" : "";
    }

    private List<Problem> problems(Sheet sheet, String answer) {
        var form = sheet.form();
        var problems = new ArrayList<Problem>();
        counters()
                .refusal(form.value(ApplicationForm.AGENCY))
                .map(message -> new Problem(ApplicationForm.AGENCY, message))
                .ifPresent(problems::add);
        problems.addAll(form.wrongChoices());
        ApplicationRules.check(form.application(), desk.today()).stream()
                .map(form::problem)
                .forEach(problems::add);
        if (crowded.asks(sheet.address(), sheet.token())
                && !tokens.question(sheet.token()).isAnsweredBy(answer)) {
            problems.add(new Problem(ANSWER, "请回答这个问题，用数字或者汉字都可以。"));
        }
        return problems;
    }

    private ModelAndView taken(Sheet sheet, Submission.Taken taken) {
        sheet.response().setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var kept = records.find(taken.id()).orElseThrow();
        var agency = organs.entry(kept.file().agency()).orElseThrow().agency().name();
        var frame =
                frames.frame(sheet.request(), Section.REQUESTS, "申请已提交", PATH, head -> head.hiddenFromSearchEngines());
        return new ModelAndView("portal/applied")
                .addObject("frame", frame.withoutSearchInHead())
                .addObject(
                        "applied",
                        AppliedView.of(
                                kept, records.application(kept), taken.code(), agency, desk.law(), calendar.current()));
    }

    private ModelAndView page(Sheet sheet) {
        return page(sheet, Problems.NONE, "", HttpStatus.OK);
    }

    private ModelAndView page(Sheet sheet, String notice) {
        return page(sheet, Problems.NONE, notice, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView refused(Sheet sheet, List<Problem> problems) {
        return page(sheet, ApplicationForm.inOrder(problems), "", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(Sheet sheet, Problems problems, String notice, HttpStatus status) {
        sheet.response().setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var question = crowded.asks(sheet.address(), sheet.token())
                ? Optional.of(tokens.question(sheet.token()).text())
                : Optional.<String>empty();
        var counters = counters();
        var page = new ModelAndView("portal/apply")
                .addObject(
                        "frame",
                        frames.frame(
                                sheet.request(),
                                Section.REQUESTS,
                                "网上申请政府信息公开",
                                PATH,
                                head -> head.describedAs("在网上向机关申请公开政府信息，不用注册。")))
                .addObject(
                        "apply",
                        new ApplyView(
                                sheet.form(),
                                sheet.token(),
                                problems,
                                notice,
                                question,
                                counters.choices(),
                                counters.namesOfUnattended()));
        page.setStatus(status);
        return page;
    }

    private OnlineCounters counters() {
        return OnlineCounters.on(desk.today(), desk.law(), organs);
    }
}
