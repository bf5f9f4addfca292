package org.mingtang.requests.store;

import org.mingtang.organs.Agency;
import org.mingtang.regulation.NumberPattern.Parts;
import org.mingtang.regulation.NumberSeries;
import org.mingtang.requests.casefile.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Registration numbers and numbers of letters: per unit and year, in order, without gaps. The counter's row is locked
/// until the transaction that takes the number ends, so that a number is never lost with it (REQ-03, REQ-20).
@Component
public class CaseNumbers {
    private final JdbcClient jdbc;

    CaseNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @throws org.springframework.dao.DuplicateKeyException where a case has that number already
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(NumberSeries series, Agency agency, int year, CaseId file) {
        var unit = agency.code(series.pattern().unitCode());
        var text = counted(series, unit, year, file);
        if (series.pattern()
                .parts(text)
                .filter(parts -> parts.unit().equals(unit) && parts.year() == year)
                .isEmpty()) {
            throw new IllegalArgumentException("number: " + text + " (expected: " + series.pattern() + ")");
        }
        return text;
    }

    /// Counts and enters in one statement: the counter is locked that much shorter.
    private String counted(NumberSeries series, String unit, int year, CaseId file) {
        var frame = series.pattern().frame(unit, year);
        return jdbc.sql("""
                        with counter as (
                            insert into request.number_counter (series, unit, year, last)
                            values (:series, :unit, :year, :start)
                            on conflict (series, unit, year) do update set last = number_counter.last + 1
                            returning last)
                        insert into request.number (series, text, unit, year, serial, case_file)
                        select :series, :before || lpad(last::text, greatest(:width, length(last::text)), '0') || :after,
                            :unit, :year, last, :file
                        from counter
                        returning text""")
                .param("series", series.id())
                .param("unit", unit)
                .param("year", year)
                .param("start", series.start())
                .param("before", frame.before())
                .param("width", frame.width())
                .param("after", frame.after())
                .param("file", file.value())
                .query(String.class)
                .single();
    }

    private int insert(NumberSeries series, Parts parts, String text, CaseId file) {
        return jdbc.sql("""
                        insert into request.number (series, text, unit, year, serial, case_file)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(series.id(), text, parts.unit(), parts.year(), parts.serial(), file.value())
                .update();
    }

    /// Serial of the last number; one less than the first where none was given.
    @Transactional(readOnly = true)
    public int last(NumberSeries series, Agency agency, int year) {
        return jdbc.sql("select last from request.number_counter where series = ? and unit = ? and year = ?")
                .params(series.id(), agency.code(series.pattern().unitCode()), year)
                .query(Integer.class)
                .optional()
                .orElse(series.start() - 1);
    }

    /// Whether any request has a number of this unit and year.
    @Transactional(readOnly = true)
    public boolean given(NumberSeries series, Agency agency, int year) {
        return jdbc.sql("select exists (select from request.number where series = ? and unit = ? and year = ?)")
                .params(series.id(), agency.code(series.pattern().unitCode()), year)
                .query(Boolean.class)
                .single();
    }

    /// Goes on after that serial, unless a number was given.
    ///
    /// @return whether it does
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean carryOn(NumberSeries series, Agency agency, int year, int last) {
        var unit = agency.code(series.pattern().unitCode());
        jdbc.sql(
                        "insert into request.number_counter (series, unit, year, last) values (?, ?, ?, ?) on conflict do nothing")
                .params(series.id(), unit, year, last)
                .update();
        hold(series, agency, year);
        if (given(series, agency, year)) {
            return false;
        }
        jdbc.sql("update request.number_counter set last = ? where series = ? and unit = ? and year = ?")
                .params(last, series.id(), unit, year)
                .update();
        return true;
    }

    /// Until the running transaction ends nobody else takes or enters a number of this unit and year, nor goes on after
    /// another one.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(NumberSeries series, Agency agency, int year) {
        jdbc.sql("select last from request.number_counter where series = ? and unit = ? and year = ? for update")
                .params(series.id(), agency.code(series.pattern().unitCode()), year)
                .query(Integer.class)
                .optional();
    }

    /// Enters a number that was given on paper, while the series is held.
    ///
    /// @return whether nobody had it
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean enter(NumberSeries series, Parts parts, String text, CaseId file) {
        return insert(series, parts, text, file) == 1;
    }
}
