package org.mingtang.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.calendar.CalendarInUse;
import org.mingtang.calendar.DayInCount;
import org.mingtang.documents.FileKind;
import org.mingtang.organs.Organs;
import org.mingtang.portal.Problems.Problem;
import org.mingtang.privacy.Kept;
import org.mingtang.requests.FormTokens;
import org.mingtang.requests.HandedIn;
import org.mingtang.requests.RequestCounter;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.RequestOutcome;
import org.mingtang.requests.RequestRecords;
import org.mingtang.requests.RequestView;
import org.mingtang.requests.Tracking;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.Awaited;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.Step;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The way of applicants to their own request (查询办理进度). Number and code travel in the body only and are asked for
/// each time; whoever lacks one of them learns nothing, not even whether the other is right.
@Controller
class TrackPages {
    private static final String PATH = "/requests/track";
    private static final int LONGEST_SHOWN = 40;

    private final Tracking tracking;
    private final RequestDesk desk;
    private final RequestCounter counter;
    private final RequestRecords records;
    private final FormTokens tokens;
    private final Organs organs;
    private final CalendarInUse calendar;
    private final Frames frames;

    TrackPages(
            Tracking tracking,
            RequestDesk desk,
            RequestCounter counter,
            RequestRecords records,
            FormTokens tokens,
            Organs organs,
            CalendarInUse calendar,
            Frames frames) {
        this.tracking = tracking;
        this.desk = desk;
        this.counter = counter;
        this.records = records;
        this.tokens = tokens;
        this.organs = organs;
        this.calendar = calendar;
        this.frames = frames;
    }

    /// A form as it came, and whom to answer.
    private record Key(HttpServletRequest request, HttpServletResponse response, MultiValueMap<String, String> sent) {
        String value(String field) {
            return Optional.ofNullable(sent.getFirst(field)).orElse("");
        }

        String receipt() {
            return value("receipt");
        }

        String code() {
            return value("code");
        }

        boolean isBlank() {
            return receipt().isBlank() || code().isBlank();
        }
    }

    @GetMapping(PATH)
    ModelAndView ask(HttpServletRequest request, HttpServletResponse response) {
        return door(new Key(request, response, new LinkedMultiValueMap<>()), "", HttpStatus.OK);
    }

    @PostMapping(PATH)
    ModelAndView look(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam MultiValueMap<String, String> sent) {
        var key = new Key(request, response, sent);
        if (key.isBlank()) {
            return door(key, "请填写编号和查询码。", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (ask(key)) {
            case Tracking.Answer.Found(var view) -> found(key, view, UnaryOperator.identity(), HttpStatus.OK);
            case Tracking.Answer.Wrong _ -> wrong(key);
            case Tracking.Answer.Wait(var left) -> wait(key, left);
        };
    }

    /// What lacks number or code is no guess.
    private Tracking.Answer ask(Key key) {
        return key.isBlank()
                ? new Tracking.Answer.Wrong()
                : tracking.ask(key.receipt(), key.code(), key.request().getRemoteAddr());
    }

    /// A letter or the answer itself; what does not belong to the request does not exist.
    @PostMapping(PATH + "/file")
    @Nullable
    ModelAndView file(
            HttpServletRequest request, HttpServletResponse response, @RequestParam MultiValueMap<String, String> sent)
            throws IOException {
        var key = new Key(request, response, sent);
        return switch (ask(key)) {
            case Tracking.Answer.Found(var view) -> {
                var wanted = records.forApplicant(view).stream()
                        .filter(kept -> kept.id().toString().equals(key.value("file")))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
                send(wanted, response);
                yield null;
            }
            case Tracking.Answer.Wrong _ -> wrong(key);
            case Tracking.Answer.Wait(var left) -> wait(key, left);
        };
    }

    private void send(Kept file, HttpServletResponse response) throws IOException {
        var content = records.content(file);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name(), UTF_8)
                        .build()
                        .toString());
        response.setContentType(Stream.of(FileKind.values())
                .filter(kind -> kind.extension().equals(file.extension()))
                .map(FileKind::mediaType)
                .findFirst()
                .orElse("application/octet-stream"));
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    @PostMapping(PATH + "/message")
    ModelAndView write(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files)
            throws IOException {
        var key = new Key(request, response, sent);
        return switch (ask(key)) {
            case Tracking.Answer.Found(var view) ->
                written(key, view, SentFiles.of(HandedIn.Part.EVIDENCE, "files", files));
            case Tracking.Answer.Wrong _ -> wrong(key);
            case Tracking.Answer.Wait(var left) -> wait(key, left);
        };
    }

    private ModelAndView written(Key key, RequestView view, List<HandedIn> files) {
        var token = key.value("token");
        if (tokens.state(token) == FormTokens.State.VOID) {
            return refused(key, view, Problems.NONE, "这一页打开的时间太长。您写的内容都在，请核对后再寄一次。");
        }
        var about = MessageForm.about(key.value("about"));
        if (about.isEmpty()) {
            return refused(key, view, new Problems(List.of(new Problem("about", "请选择关于什么。"))), "");
        }
        return switch (counter.write(token, view.file().id(), about.get(), key.value("text"), files)) {
            case RequestOutcome.Done done ->
                found(key, records.find(done.id()).orElseThrow(), MessageForm::arrived, HttpStatus.OK);
            case RequestOutcome.Refused(var objections) ->
                refused(
                        key,
                        view,
                        new Problems(objections.stream()
                                .map(objection -> new Problem("message-" + objection.field(), objection.message()))
                                .toList()),
                        "");
            case RequestOutcome.Stale _ -> refused(key, view, Problems.NONE, "您写信的时候这件申请有了新的进展，请看过以后再寄。");
        };
    }

    private ModelAndView refused(Key key, RequestView view, Problems problems, String why) {
        return found(
                key,
                view,
                form -> form.filled(key.value("about"), key.value("text")).refused(problems, why),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView found(Key key, RequestView view, UnaryOperator<MessageForm> message, HttpStatus status) {
        key.response().setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var file = view.file();
        var clock = records.clock(view.file());
        var application = records.application(view);
        var days = file.step().isOpen() ? clock.derivation(calendar.current()) : List.<DayInCount>of();
        var tracked = new TrackedView(
                view.receipt(),
                key.code(),
                organs.responsibleFor(file.agency(), desk.today()).name(),
                application.applicant().masked().name(),
                application.asked(),
                records.corrected(view),
                file.registered().map(registered -> registered.number()).orElse(""),
                TrackedStatus.of(file, clock, records.due(file)),
                unclear(view),
                TrackedStep.of(view),
                family(view),
                file.split().isPresent(),
                days,
                clock.provisional(),
                TrackedView.letters(records.forApplicant(view), file.setAside()),
                message.apply(MessageForm.empty(file, tokens.make())));
        var page = new ModelAndView("portal/tracked")
                .addObject("frame", frame(key, "办理进度"))
                .addObject("tracked", tracked);
        page.setStatus(status);
        return page;
    }

    private List<TrackedView.Part> family(RequestView view) {
        var rows = records.family(view);
        var applications = records.applications(rows);
        return rows.stream()
                .map(row -> new TrackedView.Part(
                        row.receipt(),
                        row.number().orElse(""),
                        Optional.ofNullable(applications.get(row.id()))
                                .map(Application::inOneLine)
                                .orElse(""),
                        row.step() == Step.SPLIT ? "原来的申请" : row.step().isOpen() ? "还在办理" : "已经办结"))
                .toList();
    }

    private String unclear(RequestView view) {
        var file = view.file();
        if (!file.step().isOpen() || file.awaited() != Awaited.CORRECTION) {
            return "";
        }
        return TrackedStatus.last(file, CaseFact.CorrectionAsked.class)
                .flatMap(asked -> view.committed(asked.commitment()))
                .filter(kept -> kept.extension().isEmpty())
                .flatMap(kept -> records.text(view, kept.commitment()))
                .orElse("");
    }

    private ModelAndView wrong(Key key) {
        return door(key, "没有找到：编号或者查询码不对。请对照回执核对；查询码丢失的，凭身份证明到机关补领。", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView wait(Key key, Duration left) {
        long seconds = left.toSeconds() + 1;
        key.response().setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        var told = seconds < 60 ? seconds + " 秒" : (seconds + 59) / 60 + " 分钟";
        return door(key, "试错的次数多了，请过 " + told + "再查。这次没有核对编号和查询码。", HttpStatus.TOO_MANY_REQUESTS);
    }

    /// The code is never shown again, not even one that was wrong.
    private ModelAndView door(Key key, String told, HttpStatus status) {
        key.response().setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var receipt = key.receipt().strip();
        var page = new ModelAndView("portal/track")
                .addObject("frame", frame(key, "查看办理进度"))
                .addObject("receipt", receipt.length() > LONGEST_SHOWN ? receipt.substring(0, LONGEST_SHOWN) : receipt)
                .addObject("told", told);
        page.setStatus(status);
        return page;
    }

    private Frame frame(Key key, String title) {
        return frames.frame(key.request(), Section.REQUESTS, title, PATH, head -> head.hiddenFromSearchEngines());
    }
}
