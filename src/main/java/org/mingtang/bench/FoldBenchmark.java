package org.mingtang.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.ToLongFunction;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.SectionId;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.ReportRow;
import org.mingtang.regulation.Tariff.Method;
import org.mingtang.requests.casefile.ApplicantKind;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFile;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.Delivery;
import org.mingtang.requests.casefile.Step;
import org.mingtang.requests.clock.Channel;
import org.mingtang.requests.clock.Consulted;
import org.mingtang.requests.clock.RequestClock;

/// Case files from their entries, on two cores: step, clock and report row of each. The limit is walking over the same
/// entries and adding up their days.
final class FoldBenchmark implements Benchmark {
    private static final int FILES = 100_000;
    private static final int FILES_A_ROUND = 1_000_000;
    private static final int CORES = 2;
    private static final double MUST_REACH = 500_000;
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 4);
    private static final int DAYS = 1_800;
    private static final CaseId ID = new CaseId(new UUID(0, 1));

    private final List<List<CaseFact>> files = new ArrayList<>();
    private long checksum;

    /// What the benchmark asks of a case file.
    private record Told(Step step, Optional<LocalDate> due, Optional<ReportRow> row) {}

    @Override
    public String name() {
        return "fold";
    }

    @Override
    public Figures run() {
        var random = new Random(20_190_515);
        for (int i = 0; i < FILES; i++) {
            files.add(file(random));
        }
        var rules = Rules.read();
        var contenders = new LinkedHashMap<String, Rounds.Contender>();
        contenders.put("fold", () -> perSecond(facts -> folded(facts, rules)));
        contenders.put("walk", () -> perSecond(FoldBenchmark::walked));
        var rounds = Rounds.of(contenders);
        double entries = files.stream().mapToInt(List::size).average().orElse(0);
        return new Figures(name())
                .with("casesPerSecondOnTwoCores", rounds.median("fold"))
                .with("walkedPerSecondOnTwoCores", rounds.median("walk"))
                .with("entriesACase", entries)
                .with("checksum", Long.toString(checksum))
                .mustHold("atLeast500000PerSecond", rounds.median("fold") >= MUST_REACH);
    }

    /// Read only when it is run: every command makes the list of benchmarks.
    private record Rules(Packs packs, WorkingCalendar calendar) {
        static Rules read() {
            return new Rules(Packs.bundled("licheng"), WorkingCalendar.bundled());
        }
    }

    private double perSecond(ToLongFunction<List<CaseFact>> work) {
        try (var pool = Executors.newFixedThreadPool(CORES)) {
            long start = System.nanoTime();
            var halves = new ArrayList<Callable<Long>>();
            for (int core = 0; core < CORES; core++) {
                int first = core;
                halves.add(() -> {
                    long sum = 0;
                    for (int i = first; i < FILES_A_ROUND; i += CORES) {
                        sum += work.applyAsLong(files.get(i % FILES));
                    }
                    return sum;
                });
            }
            for (var half : pool.invokeAll(halves)) {
                checksum += half.get(); // or the work could be left out
            }
            return FILES_A_ROUND / ((System.nanoTime() - start) / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long folded(List<CaseFact> facts, Rules rules) {
        var told = told(facts, rules);
        return told.step().ordinal()
                + told.due().map(LocalDate::getDayOfMonth).orElse(0)
                + told.row().map(ReportRow::ordinal).orElse(0);
    }

    private static Told told(List<CaseFact> facts, Rules rules) {
        var file = CaseFile.fold(ID, facts);
        var asOf = file.arrived().on().plusDays(40);
        var clock = RequestClock.read(file.clockEvents(), asOf, rules.packs(), rules.calendar());
        var law = rules.packs().inForceOn(asOf).requests();
        var row = file.outcome().map(outcome -> law.outcome(outcome).row());
        return new Told(file.step(), clock.due().map(due -> due.day()), row);
    }

    private static long walked(List<CaseFact> facts) {
        long sum = 0;
        for (var fact : facts) {
            sum += fact instanceof CaseFact.Delivered delivered ? delivered.on().getDayOfYear() : 1;
        }
        return sum;
    }

    /// Four out of ten are answered plainly, the rest with a correction, an opinion, an extension, or still open.
    private static List<CaseFact> file(Random random) {
        var on = FIRST.plusDays(random.nextInt(DAYS));
        var facts = new ArrayList<CaseFact>();
        facts.add(new CaseFact.Arrived(
                new AgencyId("unit"), Channel.ONLINE, on, ApplicantKind.NATURAL_PERSON, "a".repeat(64), true));
        facts.add(new CaseFact.Confirmed(on, "门户成功页"));
        facts.add(new CaseFact.Registered("1", on, Optional.empty()));
        facts.add(new CaseFact.Sorted(1, List.of("land"), false));
        facts.add(new CaseFact.HandedOver(new SectionId(new UUID(0, 2)), "股室", on));
        var day = on.plusDays(2);
        switch (random.nextInt(10)) {
            case 0, 1 -> {
                facts.add(new CaseFact.CorrectionAsked(day, day.plusDays(14), ""));
                day = day.plusDays(10);
                facts.add(new CaseFact.Corrected(day, "", ""));
            }
            case 2, 3 -> {
                var party = new Consulted(Consulted.Kind.THIRD_PARTY, "第三方一");
                facts.add(new CaseFact.OpinionAsked(day, party, day.plusDays(1), ""));
                day = day.plusDays(12);
                facts.add(new CaseFact.OpinionCame(day, party, true, ""));
            }
            case 4 -> facts.add(new CaseFact.Extended(day, 20, ""));
            case 5 -> {
                facts.add(new CaseFact.FeeNoticed(day, day, 100, Optional.of(Method.BY_PAGES)));
                return List.copyOf(facts);
            }
            default -> {}
        }
        facts.add(new CaseFact.OpinionGiven(
                List.of(new CaseFact.PartOutcome(1, OutcomeCode.G2, false, 1)),
                OutcomeCode.G2,
                false,
                new PersonId(new UUID(0, 3)),
                "承办人",
                ""));
        var signature = new Signature(new PersonId(new UUID(0, 4)), "签发人", day, Optional.empty());
        facts.add(new CaseFact.Signed(signature));
        if (random.nextInt(4) > 0) {
            facts.add(new CaseFact.Delivered(Delivery.PORTAL, day.plusDays(3), ""));
        }
        return List.copyOf(facts);
    }
}
