package org.mingtang.disclosure.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mingtang.disclosure.dossier.DossierId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Dossiers that are not public yet and have a due date.
@Component
public class OpenDossiers {
    private final JdbcClient jdbc;

    OpenDossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those due on that day or later.
    public List<DossierId> dueFrom(LocalDate day) {
        return jdbc.sql("select id from disclosure.dossier where state = 'NOT_YET' and due >= ? order by due, id")
                .param(Date.valueOf(day))
                .query((row, _) -> new DossierId(row.getObject("id", UUID.class)))
                .list();
    }
}
