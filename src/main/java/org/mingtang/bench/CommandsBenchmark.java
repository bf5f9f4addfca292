package org.mingtang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.mingtang.MingtangApplication;
import org.mingtang.installation.EmbeddedPostgres;
import org.mingtang.organs.ActedBy;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.AgencyProfile;
import org.mingtang.organs.Officer;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.Register;
import org.mingtang.organs.RegisterResult;
import org.mingtang.regulation.Role;
import org.mingtang.requests.RequestCounter;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.RequestOutcome;
import org.mingtang.requests.Submission;
import org.mingtang.requests.application.Applicant;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseId;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Durable commands a second from eight clients on the whole platform with its own PostgreSQL: requests are given their
/// registration numbers, over 25 units, and in one unit, where the counter is the limit. The peer writes one row as
/// long as the entry and changes another in each transaction, by the same pool. The limit of one unit is the peer when
/// all its transactions change the same row, as those of a unit do its counter.
final class CommandsBenchmark implements Benchmark {
    private static final int CLIENTS = 8;
    private static final int UNITS = 25;
    private static final int COMMANDS = 1_600;
    private static final double MUST_REACH = 0.5;

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public Figures run() {
        try {
            var folder = Files.createTempDirectory("bench-commands");
            try (var context = SpringApplication.run(
                    MingtangApplication.class,
                    "--server.port=0",
                    "--server.address=127.0.0.1",
                    "--mingtang.demo=no",
                    "--mingtang.pack=licheng",
                    "--logging.level.root=ERROR",
                    "--mingtang.data=" + folder.resolve("data"))) {
                return new Platform(context).measure();
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var places = Files.walk(folder)) {
            for (var place : places.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(place);
            }
        }
    }

    private static final class Platform {
        private final ConfigurableApplicationContext context;
        private final RequestDesk desk;
        private final JdbcClient jdbc;
        private final List<AgencyId> units;

        Platform(ConfigurableApplicationContext context) {
            this.context = context;
            this.desk = context.getBean(RequestDesk.class);
            this.jdbc = JdbcClient.create(context.getBean(DataSource.class));
            this.units = IntStream.range(0, UNITS).mapToObj(this::unit).toList();
        }

        private AgencyId unit(int number) {
            var id = new AgencyId("unit-" + number);
            var agency = new Agency(
                    id,
                    "第" + number + "局",
                    "第" + number + "局",
                    "",
                    "测" + number,
                    Agency.Kind.DEPARTMENT,
                    Optional.empty(),
                    LocalDate.of(2019, 1, 1),
                    Optional.empty(),
                    Optional.empty());
            var result = context.getBean(Register.class)
                    .found(new AgencyEntry(agency, AgencyProfile.atRank(number)), ActedBy.installation(Instant.EPOCH));
            if (!(result instanceof RegisterResult.Entered)) {
                throw new IllegalStateException("unit: " + result);
            }
            return id;
        }

        Figures measure() {
            int bytes = entryBytes();
            peerTables();
            var contenders = new LinkedHashMap<String, Rounds.Contender>();
            contenders.put("units25", () -> perSecond(arrived(units)));
            contenders.put("unit1", () -> perSecond(arrived(units.subList(0, 1))));
            contenders.put("peer", () -> perSecond(peer(bytes, i -> i)));
            contenders.put("peerOneRow", () -> perSecond(peer(bytes, _ -> 0)));
            var rounds = Rounds.of(contenders);
            double units25 = rounds.ratio("units25", "peer");
            double unit1 = rounds.ratio("unit1", "peer");
            return new Figures("commands")
                    .with("perSecond25Units", rounds.median("units25"))
                    .with("perSecondOneUnit", rounds.median("unit1"))
                    .with("peerPerSecond", rounds.median("peer"))
                    .with("ratio25Units", units25)
                    .with("ratioOneUnit", unit1)
                    .with("peerOneRowPerSecond", rounds.median("peerOneRow"))
                    .with("ratioOneUnitToOneRow", rounds.ratio("unit1", "peerOneRow"))
                    .with("entryBytes", bytes)
                    .with("clients", CLIENTS)
                    .with("fsync", jdbc.sql("show fsync").query(String.class).single())
                    .mustHold("atLeastHalfOfPeer", units25 >= MUST_REACH)
                    .mustHold("oneUnitAtLeastHalfOfPeer", unit1 >= MUST_REACH);
        }

        private static Officer officer(AgencyId unit) {
            return new Officer(
                    new PersonId(new UUID(0, 7)), "经办人", Set.of(new Officer.Post(unit, Role.DISCLOSURE_OFFICER)));
        }

        /// Requests that wait for their number, dealt out to the units.
        private List<Callable<Void>> arrived(List<AgencyId> among) {
            var work = new ArrayList<Callable<Void>>();
            var ready = together(IntStream.range(0, COMMANDS)
                    .<Callable<CaseId>>mapToObj(i -> () -> arrive(among.get(i % among.size())))
                    .toList());
            for (int i = 0; i < COMMANDS; i++) {
                var unit = among.get(i % among.size());
                var id = ready.get(i);
                work.add(() -> {
                    var outcome = desk.act(
                            officer(unit), id, 2, clerk -> new CaseCommand.Register(clerk.registrationNumber()));
                    if (!(outcome instanceof RequestOutcome.Done)) {
                        throw new IllegalStateException("register: " + outcome);
                    }
                    return null;
                });
            }
            return work;
        }

        private CaseId arrive(AgencyId unit) {
            var applicant = new Applicant.Person(
                    "测试者", Applicant.Identity.RESIDENT_ID, "11010519491231002X", "13800138000", "", "");
            var application = new Application(
                    applicant, List.of("某项规划"), "", Application.Form.PAPER, Application.Way.COUNTER, "");
            var submission = context.getBean(RequestCounter.class)
                    .submit("bench " + UUID.randomUUID(), application, unit, List.of());
            if (!(submission instanceof Submission.Taken taken)) {
                throw new IllegalStateException("submit: " + submission);
            }
            return taken.id();
        }

        private int entryBytes() {
            var id = arrive(units.getFirst());
            desk.act(officer(units.getFirst()), id, 2, clerk -> new CaseCommand.Register(clerk.registrationNumber()));
            return jdbc.sql("select max(pg_column_size(e.*)) from journal.entry e")
                    .query(Integer.class)
                    .single();
        }

        private void peerTables() {
            var owner = context.getBean(EmbeddedPostgres.class).owner();
            try (var connection = owner.connect();
                    var statement = connection.createStatement()) {
                statement.execute("create schema bench");
                statement.execute("create table bench.entry (id bigint generated always as identity, bytes text)");
                statement.execute("create table bench.line (id int primary key, changed int not null)");
                statement.execute("insert into bench.line select g, 0 from generate_series(0, 9999) g");
                statement.execute("grant usage on schema bench to public");
                statement.execute("grant select, insert, update on all tables in schema bench to public");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /// @param row which is changed by the transaction with this number
        private List<Callable<Void>> peer(int bytes, IntUnaryOperator row) {
            var text = "x".repeat(bytes);
            var source = context.getBean(DataSource.class);
            return IntStream.range(0, COMMANDS)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        try (var connection = source.getConnection()) {
                            connection.setAutoCommit(false);
                            try (var insert =
                                            connection.prepareStatement("insert into bench.entry (bytes) values (?)");
                                    var update = connection.prepareStatement(
                                            "update bench.line set changed = changed + 1 where id = ?")) {
                                insert.setString(1, text);
                                insert.executeUpdate();
                                update.setInt(1, row.applyAsInt(i));
                                update.executeUpdate();
                            }
                            connection.commit();
                            connection.setAutoCommit(true);
                        }
                        return null;
                    })
                    .toList();
        }

        private static double perSecond(List<Callable<Void>> work) {
            long begin = System.nanoTime();
            together(work);
            return work.size() / ((System.nanoTime() - begin) / 1e9);
        }

        private static <T> List<T> together(List<Callable<T>> work) {
            try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
                var results = new ArrayList<T>();
                for (var done : clients.invokeAll(work)) {
                    results.add(done.get());
                }
                return results;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
