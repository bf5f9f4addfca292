package org.mingtang.disclosure.store;

import org.mingtang.disclosure.dossier.DossierId;
import org.mingtang.organs.Agency;
import org.mingtang.regulation.NumberSeries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Index numbers (索引号): per unit and year, in order, without gaps. The counter's row is locked until the transaction
/// that takes the number ends, so that a number is never lost with it.
@Component
public class IndexNumbers {
    private final JdbcClient jdbc;

    IndexNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Given(String indexNumber, int year, int serial) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public Given next(NumberSeries series, Agency agency, int year, DossierId dossier) {
        var unit = agency.code(series.pattern().unitCode());
        int serial = jdbc.sql("""
                        insert into disclosure.index_counter (series, unit, year, last) values (?, ?, ?, ?)
                        on conflict (series, unit, year) do update set last = index_counter.last + 1
                        returning last""")
                .params(series.id(), unit, year, series.start())
                .query(Integer.class)
                .single();
        var indexNumber = series.pattern().format(unit, year, serial);
        jdbc.sql("""
                        insert into disclosure.index_number (index_number, unit, year, serial, dossier)
                        values (?, ?, ?, ?, ?)""").params(indexNumber, unit, year, serial, dossier.value()).update();
        return new Given(indexNumber, year, serial);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void voidNumber(String indexNumber, String reason) {
        jdbc.sql("update disclosure.index_number set voided = ? where index_number = ?")
                .params(reason, indexNumber)
                .update();
    }
}
