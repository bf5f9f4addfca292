package org.mingtang.portal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.calendar.CalendarInUse;
import org.mingtang.portal.DueQuestion.Reading;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Working days for machines, in the words of the command `calendar due --json`.
@RestController
@RequestMapping(path = "/api/v1/calendar", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "calendar", description = "工作日历与期限")
class CalendarApi {
    private final CalendarInUse calendar;

    CalendarApi(CalendarInUse calendar) {
        this.calendar = calendar;
    }

    /// The form of the answer, for the description only: the answer itself is written by the calendar.
    record DueDateFound(LocalDate from, int days, LocalDate due, boolean provisional, List<DayFound> derivation) {}

    /// @param kind   start, counted, make-up, rest
    /// @param number running number of a day that counts
    record DayFound(
            LocalDate date,
            String weekday,

            @Schema(allowableValues = {"start", "counted", "make-up", "rest"})
            String kind,

            @Nullable String name,
            @Nullable Integer number) {}

    @GetMapping("/due")
    @Operation(summary = "某日起第 N 个工作日，附逐日说明；provisional 为真时，途经年份的放假通知尚未公布")
    @Parameter(
            name = "from",
            description = "起算日，当日不计，写作 2026-01-31",
            required = true,
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            name = "days",
            description = "工作日数；0 为当日或其后首个工作日",
            required = true,
            schema = @Schema(type = "integer", minimum = "0", maximum = "5000"))
    @ApiResponse(
            responseCode = "200",
            description = "到期日和逐日说明",
            content = @Content(schema = @Schema(implementation = DueDateFound.class)))
    @ApiResponse(
            responseCode = "400",
            description = "参数不正确",
            content = @Content(mediaType = "application/problem+json"))
    ResponseEntity<?> due(
            @Parameter(hidden = true) @RequestParam Optional<String> from,
            @Parameter(hidden = true) @RequestParam Optional<String> days) {
        return switch (DueQuestion.of(from, days).answerFrom(calendar.current())) {
            case Reading.Answered(var count) -> ResponseEntity.ok(count.text());
            case Reading.Refused(var problems) -> {
                var detail = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "有参数不正确，请按 errors 逐项更正。");
                detail.setTitle("参数不正确");
                detail.setProperty("errors", problems);
                yield ResponseEntity.badRequest()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(detail);
            }
        };
    }
}
