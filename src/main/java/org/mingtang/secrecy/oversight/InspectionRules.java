package org.mingtang.secrecy.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingtang.calendar.OutsideCalendar;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.Role;
import org.mingtang.secrecy.Objection;
import org.mingtang.secrecy.ReviewId;
import org.mingtang.secrecy.oversight.Inspection.Item;
import org.mingtang.secrecy.oversight.Inspection.State;
import org.mingtang.secrecy.oversight.InspectionCommand.*;

/// Who may do what with an inspection: the secrecy bureau draws, finds and accepts, the unit puts right (SEC-18). Pure.
public final class InspectionRules {
    /// Most reviews of one sample.
    public static final int LARGEST = 200;

    /// Longest text of one field, in characters.
    public static final int LONGEST = 2_000;

    private static final int LONGEST_SEED = 64;

    /// Who answers for a unit.
    static final List<Role> ANSWERING = List.of(Role.SECRECY_REVIEWER, Role.DISCLOSURE_OFFICER, Role.SECRECY_LEADER);

    private InspectionRules() {}

    public static boolean isBureau(Officer officer) {
        return officer.posts().stream().anyMatch(post -> post.role() == Role.SECRECY_BUREAU);
    }

    /// Whether this officer answers for the unit.
    public static boolean mayAnswer(Officer officer, AgencyId unit) {
        return ANSWERING.stream().anyMatch(role -> officer.holds(role, unit));
    }

    /// @param population how many reviews there are to draw from
    static List<Objection> mayDraw(Draw draw, int population, Officer officer, LocalDate today) {
        var objections = new ArrayList<Objection>();
        byBureau(officer, objections);
        if (draw.from().isEmpty()) {
            objections.add(at("from", "请填写期间的第一天。"));
        }
        if (draw.until().isEmpty()) {
            objections.add(at("until", "请填写期间的最后一天。"));
        } else if (draw.until().get().isAfter(today)) {
            objections.add(at("until", "期间的最后一天%s还没有到。".formatted(draw.until().get())));
        } else if (draw.from().filter(draw.until().get()::isBefore).isPresent()) {
            objections.add(at("until", "期间的最后一天早于第一天。"));
        }
        if (draw.size() < 1 || draw.size() > LARGEST) {
            objections.add(at("size", "抽取 1 至 %d 件。".formatted(LARGEST)));
        }
        bounded("seed", draw.seed(), LONGEST_SEED, objections);
        if (objections.isEmpty() && population == 0) {
            objections.add(at("from", "这一期间没有保密审查记录，请换一个期间或者单位。"));
        }
        return objections;
    }

    static List<Objection> may(
            Inspection inspection,
            InspectionCommand command,
            Officer officer,
            LocalDate today,
            WorkingCalendar calendar) {
        var objections = new ArrayList<Objection>();
        if (inspection.closed()) {
            objections.add(Objection.of("此次检查已经结束，不能再办理。", "SEC-18"));
        }
        switch (command) {
            case Draw _ -> throw new IllegalArgumentException("inspection is drawn already");
            case FindSound sound -> {
                byBureau(officer, objections);
                stands(inspection, sound.review(), objections, State.DRAWN);
                bounded("remark", sound.remark(), LONGEST, objections);
            }
            case FindFaulty faulty -> {
                byBureau(officer, objections);
                stands(inspection, faulty.review(), objections, State.DRAWN, State.RECTIFIED);
                required("finding", faulty.finding(), "请写明检查发现的问题。", objections);
                rectifyBy(faulty, today, calendar, objections);
            }
            case Rectify put -> {
                byUnit(inspection, put.review(), officer, objections);
                stands(inspection, put.review(), objections, State.TO_RECTIFY);
                required("what", put.what(), "请写明整改情况。", objections);
            }
            case Accept accept -> {
                byBureau(officer, objections);
                stands(inspection, accept.review(), objections, State.RECTIFIED);
                bounded("remark", accept.remark(), LONGEST, objections);
            }
            case Close close -> {
                byBureau(officer, objections);
                long left = inspection.items().stream()
                        .filter(item -> !item.state().settled())
                        .count();
                if (left > 0) {
                    objections.add(Objection.of("还有 %d 件没有检查完或者没有整改完，不能结束。".formatted(left), "SEC-18"));
                }
                required("summary", close.summary(), "请写明检查结果。", objections);
            }
        }
        return objections;
    }

    /// A working day not in the past.
    private static void rectifyBy(
            FindFaulty faulty, LocalDate today, WorkingCalendar calendar, List<Objection> objections) {
        var day = faulty.rectifyBy();
        if (day.isEmpty()) {
            objections.add(at("rectifyBy", "请填写整改期限。"));
        } else if (day.get().isBefore(today)) {
            objections.add(at("rectifyBy", "整改期限%s已经过去。".formatted(day.get())));
        } else if (!isWorkingDay(day.get(), calendar)) {
            objections.add(at("rectifyBy", "整改期限%s不是工作日。".formatted(day.get())));
        }
    }

    private static boolean isWorkingDay(LocalDate day, WorkingCalendar calendar) {
        try {
            return calendar.isWorkingDay(day);
        } catch (OutsideCalendar e) {
            return false;
        }
    }

    private static void byBureau(Officer officer, List<Objection> objections) {
        if (!isBureau(officer)) {
            objections.add(Objection.of(officer.name() + "不能办理：由保密行政管理部门办理。", "SEC-18"));
        }
    }

    private static void byUnit(Inspection inspection, ReviewId review, Officer officer, List<Objection> objections) {
        var unit = inspection.item(review).map(item -> item.sampled().agency());
        if (unit.filter(agency -> mayAnswer(officer, agency)).isEmpty()) {
            objections.add(Objection.of(officer.name() + "不能办理：整改情况由被检查单位的保密审查员、公开工作人员或者分管保密领导填报。", "SEC-18"));
        }
    }

    private static void stands(Inspection inspection, ReviewId review, List<Objection> objections, State... states) {
        var state = inspection.item(review).map(Item::state);
        if (state.filter(found -> Stream.of(states).anyMatch(found::equals)).isEmpty()) {
            objections.add(Objection.of(
                    state.map(found -> "这一件现在是“%s”，不能这样办理。".formatted(found.chinese()))
                            .orElse("这一件不在样本里。"),
                    "SEC-18"));
        }
    }

    private static Objection at(String field, String message) {
        return Objection.at(field, message, "SEC-18");
    }

    private static void required(String field, String text, String message, List<Objection> objections) {
        if (text.isBlank()) {
            objections.add(at(field, message));
        }
        bounded(field, text, LONGEST, objections);
    }

    private static void bounded(String field, String text, int longest, List<Objection> objections) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            objections.add(at(field, "最多 %d 字，现有 %d 字。请缩短。".formatted(longest, length)));
        }
    }
}
