package org.mingtang.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How the small things that many rules share are written in a pack: citation, mark, clause, length, days in force.
final class Rows {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,40}");

    private Rows() {}

    static Set<String> keys(String... keys) {
        return Set.of(keys);
    }

    static String id(YamlMap row, String key) {
        String id = row.text(key);
        if (!ID.matcher(id).matches()) {
            throw row.wrong(key, "“" + id + "”不能作标识，应由英文字母、数字、点和连字符组成");
        }
        return id;
    }

    static Citation cite(YamlMap row) {
        return new Citation(row.text("cite"), row.choice("mark", Citation.Mark.class, Citation.Mark.READ));
    }

    static ClauseId clause(YamlMap row) {
        String text = row.text("clause");
        ClauseId clause;
        try {
            clause = new ClauseId(text);
        } catch (IllegalArgumentException e) {
            throw row.wrong("clause", "“" + text + "”不是条款编号，应写成 ACT-05 的形式");
        }
        if (ClauseRegister.bundled().find(clause).isEmpty()) {
            throw row.wrong("clause", "条款登记表中没有 " + text);
        }
        return clause;
    }

    static Optional<ClauseId> maybeClause(YamlMap row) {
        return row.has("clause") ? Optional.of(clause(row)) : Optional.empty();
    }

    /// The words in which a length may be written; a rule has one of them.
    static Set<String> units() {
        return Set.copyOf(units(Length.Unit::key));
    }

    private static List<String> units(Function<Length.Unit, String> word) {
        return Stream.of(Length.Unit.values()).map(word).toList();
    }

    static Length length(YamlMap row) {
        var units = Stream.of(Length.Unit.values())
                .filter(unit -> row.has(unit.key()))
                .toList();
        if (units.size() != 1) {
            throw row.wrong(
                    units.isEmpty() ? "working-days" : units.getLast().key(),
                    "期限须写且只写一种单位：" + String.join("、", units(Length.Unit::key)));
        }
        String key = units.getFirst().key();
        int count = row.number(key);
        if (count == 0) {
            throw row.wrong(key, "期限不能为 0");
        }
        return new Length(count, units.getFirst());
    }

    /// `from` and `to` of a row; `otherwise` where it says neither.
    static InForce inForce(YamlMap row, InForce otherwise) {
        LocalDate from = row.maybeDate("from").orElse(otherwise.from());
        Optional<LocalDate> to = row.maybeDate("to");
        if (to.isPresent() && to.get().isBefore(from)) {
            throw row.wrong("to", "止日 " + to.get() + " 早于起日 " + from);
        }
        return new InForce(from, to.or(otherwise::to));
    }
}
