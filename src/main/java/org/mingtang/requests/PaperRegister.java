package org.mingtang.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.journal.Entry;
import org.mingtang.journal.Journal;
import org.mingtang.journal.Journal.Act;
import org.mingtang.journal.StreamId;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Organs;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.NumberSeries;
import org.mingtang.regulation.Packs;
import org.mingtang.requests.PaperRegisterFact.CarriedOn;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.casefile.CaseRule;
import org.mingtang.requests.store.CaseNumbers;
import org.mingtang.requests.store.CaseTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The register a unit kept on paper before it went live in the middle of a year: its numbers go on here, and a request
/// that is still open keeps the number it has (REQ-03). Last year's is taken over too, for the requests of December.
@Component
@Transactional
public class PaperRegister {
    /// Largest serial that can be taken over.
    public static final int HIGHEST = 99_999;
    /// Characters of the source.
    public static final int LONGEST_SOURCE = 200;

    private final Journal journal;
    private final CaseNumbers numbers;
    private final CaseTable table;
    private final Organs organs;
    private final Packs packs;
    private final Clock clock;

    PaperRegister(Journal journal, CaseNumbers numbers, CaseTable table, Organs organs, Packs packs, Clock clock) {
        this.journal = journal;
        this.numbers = numbers;
        this.table = table;
        this.organs = organs;
        this.packs = packs;
        this.clock = clock;
    }

    /// A series of one unit and year.
    ///
    /// @param carriedOn what was taken over last; empty where it begins here
    /// @param next      how the next number reads; empty where none is given any more
    /// @param open      whether no number was given here yet, so that it can be carried on
    public record Standing(
            NumberSeries series, int year, Optional<CarriedOn> carriedOn, Optional<String> next, boolean open) {
        /// Tells the series and the year in an address or a form.
        public String key() {
            return series.id() + "-" + year;
        }
    }

    /// None where the unit has no code to number with.
    @Transactional(readOnly = true)
    public List<Standing> of(AgencyId id) {
        var agency = organs.find(id);
        if (agency.isEmpty() || agency.get().documentCode().isBlank()) {
            return List.of();
        }
        int year = today().getYear();
        return Stream.of(
                        standing(agency.get(), NumberSeries.REGISTRATION, year, true),
                        standing(agency.get(), NumberSeries.REGISTRATION, year - 1, false),
                        standing(agency.get(), NumberSeries.LETTER, year, true))
                .toList();
    }

    private Standing standing(Agency agency, String id, int year, boolean numbered) {
        var series = series(id);
        var unit = agency.code(series.pattern().unitCode());
        var next = Optional.of(numbers.last(series, agency, year) + 1)
                .filter(_ -> numbered)
                .flatMap(serial -> written(series, unit, year, serial));
        return new Standing(series, year, carriedOn(agency, series, year), next, !numbers.given(series, agency, year));
    }

    /// Empty where the unit's code or the serial does not fit the pattern.
    private static Optional<String> written(NumberSeries series, String unit, int year, int serial) {
        try {
            return Optional.of(series.pattern().format(unit, year, serial));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Goes on after the last number on paper. Until a number was given here that can be put right by doing it again.
    ///
    /// @param key  of the [Standing]
    /// @param last serial of the last number on paper, 0 where it cannot be read
    /// @return what is wrong; empty when it was done
    public List<Objection> carryOn(Officer officer, AgencyId id, String key, int last, String source) {
        var objections = new ArrayList<Objection>();
        if (!officer.runsDisclosure(id)) {
            objections.add(Objection.at(Objection.CASE, CaseRule.NOT_YOUR_ROLE, "接续编号由公开工作机构办理。"));
        }
        var standing = of(id).stream().filter(each -> each.key().equals(key)).findFirst();
        if (standing.isEmpty()) {
            objections.add(Objection.at("series", CaseRule.NUMBER_MISSING, "请选择接续哪一种编号。没有机关代字的单位不能编号，请系统管理员填写。"));
        }
        int first = standing.map(chosen -> chosen.series().start()).orElse(1);
        if (last < first || last > HIGHEST) {
            objections.add(Objection.at(
                    "last", CaseRule.NUMBER_MISSING, "请填写纸质登记本上最后一个流水号，" + first + " 至 " + HIGHEST + " 的整数。"));
        } else if (standing.filter(chosen -> !fits(id, chosen, last)).isPresent()) {
            objections.add(Objection.at("last", CaseRule.NUMBER_MISSING, "下一个号按规程包的格式写不出来：流水号的位数不够，或者机关代字里有编号不能用的字。"));
        }
        if (source.isBlank()) {
            objections.add(Objection.at("source", CaseRule.TEXT_MISSING, "请写明依据，如“2026 年依申请公开登记本第 37 行”。"));
        } else if (source.length() > LONGEST_SOURCE) {
            objections.add(Objection.at("source", CaseRule.TEXT_TOO_LONG, "最多 " + LONGEST_SOURCE + " 字。请缩短。"));
        }
        if (objections.isEmpty()) {
            var chosen = standing.orElseThrow();
            var agency = organs.find(id).orElseThrow();
            if (numbers.carryOn(chosen.series(), agency, chosen.year(), last)) {
                enter(officer, agency, chosen, last, source.strip());
            } else {
                objections.add(Objection.at("series", CaseRule.NUMBERS_GIVEN, "平台上已经编过这一种号，不能再接续，以免断号、重号。"));
            }
        }
        return objections;
    }

    private boolean fits(AgencyId id, Standing chosen, int last) {
        var unit = organs.find(id).orElseThrow().code(chosen.series().pattern().unitCode());
        return written(chosen.series(), unit, chosen.year(), last + 1).isPresent();
    }

    private void enter(Officer officer, Agency agency, Standing chosen, int last, String source) {
        var stream = stream(agency.id());
        var fact = new CarriedOn(
                chosen.series().id(), agency.code(chosen.series().pattern().unitCode()), chosen.year(), last, source);
        journal.append(
                stream,
                journal.read(stream).size(),
                Actors.of(officer, agency.id()),
                clock.instant(),
                List.of(new Act(fact, List.of(new ClauseId("REQ-03")))));
    }

    /// The number that a request already has on paper, from now on its number here.
    ///
    /// @return why it cannot be; empty when it was entered
    Optional<Objection> enter(Agency agency, String number, CaseFile file) {
        var live = liveSince(agency.id());
        if (file.arrived().coded()
                || live.filter(day -> file.arrived().on().isAfter(day)).isPresent()) {
            return wrong(
                    "这件申请是改用平台" + live.map(day -> "（" + day + "）").orElse("") + "以后收到的，或者是在门户提交的，不会在纸质登记本上，由平台编号。");
        }
        var series = series(NumberSeries.REGISTRATION);
        var unit = agency.code(series.pattern().unitCode());
        var parts = series.pattern().parts(number).filter(read -> read.unit().equals(unit));
        if (parts.isEmpty()) {
            return wrong(written(series, unit, today().getYear(), 1)
                    .map(model -> "编号写成“" + model + "”的样子。")
                    .orElse("本单位的机关代字不能编号，请系统管理员在“机构与人员”里核对。"));
        }
        // whoever changes how far the paper goes is waited for
        numbers.hold(series, agency, parts.get().year());
        var carriedOn = carriedOn(agency, series, parts.get().year());
        if (carriedOn.filter(taken -> parts.get().serial() <= taken.last()).isEmpty()) {
            return wrong(carriedOn
                    .map(taken -> "接续的登记本到 " + taken.last() + " 号为止，后面的号由平台编。")
                    .orElse(parts.get().year() + " 年的纸质登记本还没有接续，请先在“接续纸质登记本”里登记。"));
        }
        if (parts.get().year() < file.arrived().on().getYear()) {
            return wrong(
                    "这件申请 " + file.arrived().on() + " 收到，编号不会是 " + parts.get().year() + " 年的。");
        }
        return numbers.enter(series, parts.get(), number, file.id()) ? Optional.empty() : wrong("这个编号已经登记给另一件申请。");
    }

    private static Optional<Objection> wrong(String message) {
        return Optional.of(Objection.at("paper", CaseRule.NUMBER_NOT_ON_PAPER, message));
    }

    /// Whether requests can have numbers from paper.
    @Transactional(readOnly = true)
    public boolean isCarriedOn(AgencyId id) {
        return !journal.read(stream(id)).isEmpty();
    }

    /// The day on which the unit began to work here: when it carried on its register, or when an officer entered the
    /// first request, if that was before.
    ///
    /// @return empty before either
    @Transactional(readOnly = true)
    public Optional<LocalDate> liveSince(AgencyId id) {
        return Stream.concat(journal.read(stream(id)).stream().map(Entry::at), table.firstOpened(id).stream())
                .min(Instant::compareTo)
                .map(at -> LocalDate.ofInstant(at, clock.getZone()));
    }

    /// Requests that came before the unit went live and are entered here, other than by the portal; 0 before it is
    /// live.
    @Transactional(readOnly = true)
    public int takenOver(AgencyId id) {
        return liveSince(id).map(day -> table.arrivedBefore(id, day)).orElse(0);
    }

    private Optional<CarriedOn> carriedOn(Agency agency, NumberSeries series, int year) {
        var unit = agency.code(series.pattern().unitCode());
        return journal.read(stream(agency.id())).stream()
                .map(entry -> (CarriedOn) entry.fact())
                .filter(taken ->
                        taken.series().equals(series.id()) && taken.unit().equals(unit) && taken.year() == year)
                .reduce((_, later) -> later);
    }

    private NumberSeries series(String id) {
        return Objects.requireNonNull(packs.inForceOn(today()).numbering().get(id), id);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static StreamId stream(AgencyId id) {
        return new StreamId("request-register/" + id.value());
    }
}
