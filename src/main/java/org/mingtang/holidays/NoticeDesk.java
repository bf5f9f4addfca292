package org.mingtang.holidays;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mingtang.calendar.HolidayNotice;
import org.mingtang.calendar.NoticeReading;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.holidays.NoticeOutcome.Field;
import org.mingtang.holidays.NoticeOutcome.Problem;
import org.mingtang.holidays.NoticeProposal.Replacing;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Entry;
import org.mingtang.journal.FactType;
import org.mingtang.journal.Journal;
import org.mingtang.journal.Journal.Act;
import org.mingtang.journal.StreamId;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.ClauseId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Where a holiday notice is looked at and taken into force: notice, journal and every deadline it moves stand or fall
/// together.
@Component
public class NoticeDesk {
    /// Most bytes a notice file may have; a year is some forty lines.
    public static final int LARGEST_FILE = 256 << 10;

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_REASON = 500;

    private final InstalledCalendar calendar;
    private final NoticeTable table;
    private final List<OpenDeadlines> deadlines;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final Clock clock;

    NoticeDesk(
            InstalledCalendar calendar,
            NoticeTable table,
            List<OpenDeadlines> deadlines,
            Journal journal,
            TransactionTemplate transactions,
            Clock clock) {
        this.calendar = calendar;
        this.table = table;
        this.deadlines = deadlines;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Facts {
        @Bean
        FactType.Catalogue holidayFactTypes() {
            return NoticeTakenIntoForce.CATALOGUE;
        }
    }

    /// Every notice taken into force, the newest first.
    public List<TakenNotice> taken() {
        calendar.follow();
        return calendar.notices().reversed();
    }

    /// The journal of the calendar, the newest entry first; each states a [NoticeTakenIntoForce].
    public List<Entry> entries() {
        return taken().stream()
                .map(taken -> stream(taken.notice().year().getValue()))
                .distinct()
                .flatMap(stream -> journal.read(stream).stream())
                .sorted(Comparator.comparing(Entry::at).reversed())
                .toList();
    }

    private static StreamId stream(int year) {
        return new StreamId("holidays/" + year);
    }

    /// The file of a notice as it was handed in.
    public Optional<NoticeFile> file(int version) {
        return table.file(version);
    }

    /// What taking the notice into force would do; changes nothing.
    public NoticeOutcome preview(NoticeProposal proposal) {
        calendar.follow();
        int seen = calendar.notices().size();
        var before = calendar.current();
        var problems = new ArrayList<Problem>();
        var read = read(proposal.file(), problems);
        if (proposal.number().isBlank() || proposal.number().length() > LONGEST_NUMBER) {
            problems.add(new Problem(Field.NUMBER, "请填写通知的文号，如 国办发明电〔2025〕7号，不超过 " + LONGEST_NUMBER + " 字。"));
        }
        read.ifPresent(notice -> problems.addAll(replacing(proposal, notice, before)));
        if (!problems.isEmpty()) {
            return new NoticeOutcome.Refused(problems);
        }
        var notice = read.orElseThrow();
        var change = CalendarChange.of(notice.year(), before, before.with(notice));
        var moved = deadlines.stream()
                .flatMap(open -> open.movedBy(change).stream())
                .toList();
        return new NoticeOutcome.Ready(proposal, notice, change, moved, seen);
    }

    /// Takes the notice into force, if no other was since the preview.
    ///
    /// @param seen as told by the preview
    public NoticeOutcome take(NoticeProposal proposal, int seen, Officer by) {
        var outcome = Objects.requireNonNull(transactions.execute(_ -> takeAlone(proposal, seen, by)));
        calendar.follow();
        return outcome;
    }

    private NoticeOutcome takeAlone(NoticeProposal proposal, int seen, Officer by) {
        table.holdAlone();
        if (table.last() != seen) {
            return new NoticeOutcome.Refused(List.of(new Problem(Field.FILE, "预览之后日历已被别人更新，这次没有生效。请重新上传、预览。")));
        }
        var outcome = preview(proposal);
        if (!(outcome instanceof NoticeOutcome.Ready ready)) {
            return outcome;
        }
        var actor = new Actor(by.person().toString(), by.name(), "");
        var taken = new TakenNotice(
                seen + 1,
                ready.notice(),
                proposal.number(),
                proposal.file().name(),
                proposal.file().sha256(),
                proposal.reason(),
                by.person(),
                by.name(),
                afterTheLast());
        table.add(taken, proposal.file().bytes());
        var moved = deadlines.stream()
                .flatMap(open -> open.move(ready.change(), taken, actor).stream())
                .toList();
        record(taken, ready.change().after(), moved.size(), actor);
        return new NoticeOutcome.Taken(taken, moved);
    }

    private void record(TakenNotice taken, WorkingCalendar after, int moved, Actor actor) {
        var fact = new NoticeTakenIntoForce(
                taken.version(),
                taken.notice().year().getValue(),
                taken.number(),
                taken.fileName(),
                taken.sha256(),
                taken.reason(),
                taken.notice().days().stream()
                        .map(day -> day.date() + " " + day.kind() + " " + day.name())
                        .toList(),
                after.version(),
                moved);
        var stream = stream(fact.year());
        journal.append(
                stream,
                journal.read(stream).size(),
                actor,
                taken.inForceFrom(),
                List.of(new Act(fact, List.of(new ClauseId("ACT-06")))));
    }

    private static Optional<HolidayNotice> read(NoticeFile file, List<Problem> problems) {
        if (file.bytes().length == 0) {
            problems.add(new Problem(Field.FILE, "请选择通知的 CSV 或 ICS 文件。"));
            return Optional.empty();
        }
        if (file.bytes().length > LARGEST_FILE) {
            problems.add(new Problem(Field.FILE, "文件超过 256 KB，不像是一年的放假安排，请核对。"));
            return Optional.empty();
        }
        return switch (HolidayNotice.read(file.text())) {
            case NoticeReading.Accepted(var notice) -> Optional.of(notice);
            case NoticeReading.Refused(var found) -> {
                found.forEach(problem -> problems.add(new Problem(Field.FILE, problem.toString())));
                yield Optional.empty();
            }
        };
    }

    private static List<Problem> replacing(NoticeProposal proposal, HolidayNotice notice, WorkingCalendar calendar) {
        if (calendar.isProvisional(notice.year())) {
            return List.of();
        }
        if (proposal.replacing() == Replacing.NO) {
            return List.of(new Problem(Field.REPLACING, notice.year() + " 年已有放假通知。确需更正的，请勾选“替换该年现有安排”，写明理由，再上传一次文件。"));
        }
        if (proposal.reason().isBlank() || proposal.reason().length() > LONGEST_REASON) {
            return List.of(
                    new Problem(Field.REASON, "请写明为什么替换 " + notice.year() + " 年现有安排，不超过 " + LONGEST_REASON + " 字。"));
        }
        return List.of();
    }

    /// Versions follow each other in time, whatever was done to the clock of the machine. PostgreSQL keeps
    /// microseconds.
    private Instant afterTheLast() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return calendar.notices().stream()
                .map(last -> last.inForceFrom().plus(1, ChronoUnit.MICROS))
                .reduce(now, (one, other) -> one.isAfter(other) ? one : other);
    }
}
