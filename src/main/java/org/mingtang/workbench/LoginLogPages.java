package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.OrganViews.LoginOutcome;
import org.mingtang.organs.OrganViews.LoginQuery;
import org.mingtang.organs.OrganViews.LoginRow;
import org.mingtang.pages.Formats;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The audit administrator's log of logins, read only.
@Controller
public class LoginLogPages {
    private static final int ROWS = 50;
    private static final int BATCH = 500;
    private static final int EXPORTED = 50_000;

    private final OrganViews views;
    private final Frames frames;

    LoginLogPages(OrganViews views, Frames frames) {
        this.views = views;
        this.frames = frames;
    }

    /// What is asked for, as typed; anything may be missing.
    public record Filter(String login, String outcome, String from, String until, String before) {
        static Filter of(HttpServletRequest request) {
            var typed = Typed.of(request);
            return new Filter(
                    typed.text("login"),
                    typed.text("outcome"),
                    typed.text("from"),
                    typed.text("until"),
                    typed.text("before"));
        }

        String address() {
            return "login=%s&outcome=%s&from=%s&until=%s"
                    .formatted(encoded(login), encoded(outcome), encoded(from), encoded(until));
        }

        public boolean any() {
            return Stream.of(login, outcome, from, until).anyMatch(text -> !text.isEmpty());
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /// @param wrong which day could not be read; empty for none
    /// @param next  address of the next page; empty on the last
    public record Page(
            Frame frame,
            Filter filter,
            List<Choice> outcomes,
            List<LoginRow> rows,
            String next,
            String export,
            String wrong) {}

    @GetMapping("/workbench/audit/logins")
    ModelAndView list(HttpServletRequest request) {
        var filter = Filter.of(request);
        var found = views.logins(query(filter, key(filter.before()), ROWS));
        var page = new Page(
                frames.of(request, "登录记录", "audit"),
                filter,
                Choice.of(LoginOutcome.values(), LoginOutcome::chinese),
                found.rows(),
                found.next()
                        .map(key -> "/workbench/audit/logins?" + filter.address() + "&before=" + key)
                        .orElse(""),
                "/workbench/audit/logins.csv?" + filter.address(),
                Stream.of(filter.from(), filter.until())
                        .filter(text -> !text.isEmpty() && day(text).isEmpty())
                        .map("“%s”不是日期，未按它筛选。请按 2026-11-22 的样子填写。"::formatted)
                        .findFirst()
                        .orElse(""));
        return new ModelAndView("workbench/logins", "page", page);
    }

    @GetMapping("/workbench/audit/logins.csv")
    ResponseEntity<byte[]> export(HttpServletRequest request) {
        var filter = Filter.of(request);
        var sheet = new CsvSheet("时间", "登录名", "来访地址", "结果", "其后被拒次数");
        var before = Optional.<Long>empty();
        int written = 0;
        do {
            var found = views.logins(query(filter, before, BATCH));
            found.rows()
                    .forEach(row -> sheet.add(
                            Formats.dateAndTime(row.at()),
                            row.login(),
                            row.address(),
                            row.outcome().chinese(),
                            String.valueOf(row.refused())));
            written += found.rows().size();
            before = found.next();
        } while (before.isPresent() && written < EXPORTED);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("logins.csv")
                                .build()
                                .toString())
                .body(sheet.bytes());
    }

    private static LoginQuery query(Filter filter, Optional<Long> before, int size) {
        return new LoginQuery(
                filter.login(),
                Stream.of(LoginOutcome.values())
                        .filter(outcome -> outcome.name().equals(filter.outcome()))
                        .findFirst(),
                day(filter.from()).map(LoginLogPages::begin),
                day(filter.until()).map(day -> begin(day.plusDays(1))),
                before,
                size);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Formats.CHINA).toInstant();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> key(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
