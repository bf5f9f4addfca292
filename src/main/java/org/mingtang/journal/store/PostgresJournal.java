package org.mingtang.journal.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.journal.Actor;
import org.mingtang.journal.Entry;
import org.mingtang.journal.Fact;
import org.mingtang.journal.FactType;
import org.mingtang.journal.Journal;
import org.mingtang.journal.StaleStream;
import org.mingtang.journal.StreamId;
import org.mingtang.regulation.ClauseId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

@Component
class PostgresJournal implements Journal {
    private static final int WALK = 1_000;

    // the stream is asked in the same statement whether it still ends where the act was decided
    private static final String INSERT = """
            insert into journal.entry
                (stream, sequence, type, version, clauses, actor, organ, at, payload, bytes, hash)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?
            where ? = (select coalesce(max(sequence), 0) from journal.entry where stream = ?)
            returning position""";

    private static final String ONE_OF_EACH = "entry_stream_sequence_key";

    private final JdbcOperations operations;
    private final JdbcClient jdbc;
    private final FactCodec codec;

    PostgresJournal(JdbcOperations operations, List<FactType.Catalogue> catalogues) {
        this.operations = operations;
        this.jdbc = JdbcClient.create(operations);
        this.codec = new FactCodec(catalogues);
    }

    @Override
    public List<Entry> read(StreamId stream) {
        return jdbc.sql("""
                        select position, stream, sequence, type, version, clauses, actor, organ, at, bytes, hash
                        from journal.entry where stream = ? order by sequence""").param(stream.value()).query((row, _) -> entry(row)).list();
    }

    @Override
    public List<String> lines(StreamId stream) {
        return jdbc.sql("select bytes from journal.entry where stream = ? order by sequence")
                .param(stream.value())
                .query((row, _) -> new String(row.getBytes("bytes"), StandardCharsets.UTF_8))
                .list();
    }

    @Override
    public List<StreamId> streamsWith(List<Class<? extends Fact>> types) {
        return jdbc
                .sql("select distinct stream from journal.entry where type = any(?)")
                .param(types.stream().map(codec::nameOf).toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .map(StreamId::new)
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Entry> append(
            StreamId stream, long expected, Actor actor, Instant at, List<Act> acts, Alongside... alongside) {
        // PostgreSQL keeps microseconds: the entry returned now must equal the entry read later.
        var time = at.truncatedTo(ChronoUnit.MICROS);
        var unplaced = new ArrayList<Unplaced>();
        for (var act : acts) {
            unplaced.add(unplaced(stream, expected + unplaced.size() + 1, actor, time, act));
        }
        var statements = Stream.concat(unplaced.stream().map(Unplaced::insert), Stream.of(alongside))
                .toList();
        var positions = positions(stream, expected, statements);
        if (positions.size() < acts.size()) {
            throw new StaleStream(stream, expected);
        }
        return IntStream.range(0, acts.size())
                .mapToObj(i -> unplaced.get(i).at(positions.get(i)))
                .toList();
    }

    private List<Long> positions(StreamId stream, long expected, List<Alongside> statements) {
        try {
            return OneMessage.of(statements).send(operations);
        } catch (DuplicateKeyException e) {
            if (String.valueOf(e.getMostSpecificCause().getMessage()).contains(ONE_OF_EACH)) {
                throw new StaleStream(stream, expected);
            }
            throw e;
        }
    }

    /// An entry as it will be written, without its place in the whole journal.
    private record Unplaced(
            StreamId stream,
            long sequence,
            Instant time,
            Actor actor,
            Act act,
            FactType type,
            String payload,
            byte[] bytes,
            byte[] hash) {
        Alongside insert() {
            return new Alongside(
                    INSERT,
                    List.of(
                            stream.value(),
                            sequence,
                            type.name(),
                            type.version(),
                            act.clauses().stream().map(ClauseId::value).toArray(String[]::new),
                            actor.person(),
                            actor.organ(),
                            OffsetDateTime.ofInstant(time, ZoneOffset.UTC),
                            payload,
                            bytes,
                            hash,
                            sequence - 1,
                            stream.value()));
        }

        Entry at(long position) {
            return new Entry(
                    position,
                    stream,
                    sequence,
                    time,
                    actor,
                    act.clauses(),
                    act.fact(),
                    HexFormat.of().formatHex(hash));
        }
    }

    private Unplaced unplaced(StreamId stream, long sequence, Actor actor, Instant at, Act act) {
        var type = codec.typeOf(act.fact());
        var payload = codec.write(act.fact());
        var envelope = codec.object();
        envelope.put("stream", stream.value());
        envelope.put("sequence", sequence);
        envelope.put("type", type.name());
        envelope.put("version", type.version());
        var list = envelope.putArray("clauses");
        act.clauses().forEach(clause -> list.add(clause.value()));
        envelope.putObject("actor").put("person", actor.person()).put("name", actor.name());
        envelope.put("organ", actor.organ());
        envelope.put("at", at.toString());
        envelope.set("payload", payload);
        var bytes = CanonicalJson.bytes(envelope);
        return new Unplaced(stream, sequence, at, actor, act, type, payload.toString(), bytes, sha256(bytes));
    }

    @Override
    public void forEach(Consumer<Entry> reader) {
        long after = 0;
        while (true) {
            var page = jdbc.sql("""
                            select position, stream, sequence, type, version, clauses, actor, organ, at, bytes, hash
                            from journal.entry where position > ? order by position limit ?""")
                    .params(after, WALK)
                    .query((row, _) -> entry(row))
                    .list();
            if (page.isEmpty()) {
                return;
            }
            page.forEach(reader);
            after = page.getLast().position();
        }
    }

    @Override
    public Verification verify() {
        var faults = new ArrayList<String>();
        long[] entries = {0};
        jdbc.sql("""
                        select stream, count(*) as n, max(sequence) as last from journal.entry
                        group by stream having count(*) <> max(sequence)""").query(row -> {
            faults.add("%s：应有 %d 条，实有 %d 条".formatted(row.getString("stream"), row.getLong("last"), row.getLong("n")));
        });
        long after = 0;
        while (true) {
            var page = jdbc.sql("""
                            select position, stream, sequence, type, version, payload::text as payload, bytes, hash
                            from journal.entry where position > ? order by position limit ?""")
                    .params(after, WALK)
                    .query((row, _) -> {
                        entries[0]++;
                        var fault = fault(row);
                        if (fault != null) {
                            faults.add("第 %d 条：%s".formatted(row.getLong("position"), fault));
                        }
                        return row.getLong("position");
                    })
                    .list();
            if (page.isEmpty()) {
                return new Verification(entries[0], faults);
            }
            after = page.getLast();
        }
    }

    private @Nullable String fault(ResultSet row) throws SQLException {
        var bytes = row.getBytes("bytes");
        if (!Arrays.equals(sha256(bytes), row.getBytes("hash"))) {
            return "内容与摘要不符";
        }
        var envelope = codec.parse(bytes);
        if (!envelope.path("stream").stringValue("").equals(row.getString("stream"))
                || envelope.path("sequence").longValue(0) != row.getLong("sequence")
                || !envelope.path("type").stringValue("").equals(row.getString("type"))) {
            return "所载案卷、顺序或种类与登记不符";
        }
        if (!Arrays.equals(
                CanonicalJson.bytes(envelope.path("payload")),
                CanonicalJson.bytes(codec.parse(row.getString("payload").getBytes(StandardCharsets.UTF_8))))) {
            return "查询列与所载内容不符";
        }
        return unreadable(row, envelope);
    }

    /// Whether this program still understands the entry; whatever decoding throws is the answer, not a bug here.
    private @Nullable String unreadable(ResultSet row, ObjectNode envelope) throws SQLException {
        var type = row.getString("type");
        int version = row.getInt("version");
        try {
            codec.read(type, version, (ObjectNode) envelope.path("payload"));
            return null;
        } catch (RuntimeException e) {
            return "本程序读不懂这条记录（%s，第 %d 版）".formatted(type, version);
        }
    }

    private Entry entry(ResultSet row) throws SQLException {
        var envelope = codec.parse(row.getBytes("bytes"));
        var clauses = new ArrayList<ClauseId>();
        for (var clause : (String[]) row.getArray("clauses").getArray()) {
            clauses.add(new ClauseId(clause));
        }
        var actor = new Actor(
                row.getString("actor"), envelope.path("actor").path("name").stringValue(""), row.getString("organ"));
        return new Entry(
                row.getLong("position"),
                new StreamId(row.getString("stream")),
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                actor,
                clauses,
                codec.read(row.getString("type"), row.getInt("version"), (ObjectNode) envelope.path("payload")),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
