package org.mingtang.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.function.BiFunction;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.calendar.WorkingDays;

/// Due dates of 20 and of 2 000 working days from random dates of 2004-2026; the peer walks day by day.
final class CalendarBenchmark implements Benchmark {
    /// Processor time, because the figure is one of a core and others may be at work on it.
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);
    private static final LocalDate END = LocalDate.of(2027, 1, 1);
    private static final int DATES = 1 << 16;
    private static final int DUE_DATES = 200 * DATES;
    private static final int WALKS = 4 * DATES;
    private static final int[] COMPARED_COUNTS = {0, 1, 7, 15, 20, 40, 2_000};
    private static final double MUST_REACH = 20e6;
    private static final double MUST_COST_AT_MOST = 1.5;

    private final WorkingCalendar calendar = WorkingCalendar.bundled();
    private long checksum;

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public Figures run() {
        var walk = new DayLoop(calendar);
        var dates = randomDates();
        var contenders = new LinkedHashMap<String, Rounds.Contender>();
        contenders.put("due20", () -> perSecond(dates, DUE_DATES, 20, this::due));
        contenders.put("due2000", () -> perSecond(dates, DUE_DATES, 2_000, this::due));
        contenders.put("dayLoop20", () -> perSecond(dates, WALKS, 20, (from, days) -> walk.due(from, days.count())));
        var rounds = Rounds.of(contenders);
        double cost = rounds.ratio("due20", "due2000");
        return new Figures(name())
                .with("due20PerCoreSecond", rounds.median("due20"))
                .with("due2000PerCoreSecond", rounds.median("due2000"))
                .with("dayLoop20PerCoreSecond", rounds.median("dayLoop20"))
                .with("due20OverDayLoop20", rounds.ratio("due20", "dayLoop20"))
                .with("cost2000Over20", cost)
                .with("checksum", Long.toString(checksum))
                .mustHold("atLeast20MillionPerSecond", rounds.median("due20") >= MUST_REACH)
                .mustHold("cost2000AtMost1.5", cost <= MUST_COST_AT_MOST)
                .mustHold("agreesWithDayLoop2004To2026", agreesWith(walk));
    }

    private LocalDate due(LocalDate from, WorkingDays days) {
        return calendar.due(from, days).day();
    }

    private double perSecond(
            LocalDate[] dates, int times, int count, BiFunction<LocalDate, WorkingDays, LocalDate> due) {
        var days = new WorkingDays(count);
        long start = THREADS.getCurrentThreadCpuTime();
        long sum = 0;
        for (int i = 0; i < times; i++) {
            sum += due.apply(dates[i & DATES - 1], days).getDayOfMonth();
        }
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        checksum += sum; // or the work could be left out
        return times / seconds;
    }

    private boolean agreesWith(DayLoop walk) {
        return FIRST.datesUntil(END).allMatch(from -> {
            boolean equal = true;
            for (int count : COMPARED_COUNTS) {
                equal &= due(from, new WorkingDays(count)).equals(walk.due(from, count));
            }
            return equal;
        });
    }

    private static LocalDate[] randomDates() {
        var random = new Random(20_190_515);
        int range = (int) (END.toEpochDay() - FIRST.toEpochDay());
        var dates = new LocalDate[DATES];
        for (int i = 0; i < DATES; i++) {
            dates[i] = FIRST.plusDays(random.nextInt(range));
        }
        return dates;
    }
}
