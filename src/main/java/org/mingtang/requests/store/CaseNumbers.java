package org.mingtang.requests.store;

import org.mingtang.organs.Agency;
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

    @Transactional(propagation = Propagation.MANDATORY)
    public String next(NumberSeries series, Agency agency, int year, CaseId file) {
        var unit = agency.code(series.pattern().unitCode());
        int serial = jdbc.sql("""
                        insert into request.number_counter (series, unit, year, last) values (?, ?, ?, ?)
                        on conflict (series, unit, year) do update set last = number_counter.last + 1
                        returning last""")
                .params(series.id(), unit, year, series.start())
                .query(Integer.class)
                .single();
        var text = series.pattern().format(unit, year, serial);
        jdbc.sql("""
                        insert into request.number (series, text, unit, year, serial, case_file)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(series.id(), text, unit, year, serial, file.value())
                .update();
        return text;
    }
}
