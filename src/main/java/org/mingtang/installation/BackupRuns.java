package org.mingtang.installation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mingtang.installation.BackupRun.Failed;
import org.mingtang.installation.BackupRun.Written;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The nightly backups of this installation, as they went.
public final class BackupRuns {
    private static final String COLUMNS = "select began, ended, archive, row_count, file_count, bytes, failure";

    private final JdbcClient jdbc;

    public BackupRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Newest first.
    public List<BackupRun> newest(int count) {
        return jdbc.sql(COLUMNS + " from platform.backup_run order by began desc, id desc limit ?")
                .param(count)
                .query((row, _) -> run(row))
                .list();
    }

    Optional<Written> lastWritten() {
        return jdbc.sql(COLUMNS
                        + " from platform.backup_run where archive is not null order by began desc, id desc limit 1")
                .query((row, _) -> run(row))
                .optional()
                .map(Written.class::cast);
    }

    void add(BackupRun run) {
        var insert = jdbc.sql("""
                        insert into platform.backup_run (began, ended, archive, row_count, file_count, bytes, failure)
                        values (:began, :ended, :archive, :rows, :files, :bytes, :failure)""").param("began", utc(run.began())).param("ended", utc(run.ended()));
        switch (run) {
            case Written written ->
                insert.param("archive", written.archive())
                        .param("rows", written.rows())
                        .param("files", written.files())
                        .param("bytes", written.bytes())
                        .param("failure", null)
                        .update();
            case Failed failed ->
                insert.param("archive", null)
                        .param("rows", 0)
                        .param("files", 0)
                        .param("bytes", 0)
                        .param("failure", failed.reason())
                        .update();
        }
    }

    private static BackupRun run(ResultSet row) throws SQLException {
        var began = row.getObject("began", OffsetDateTime.class).toInstant();
        var ended = row.getObject("ended", OffsetDateTime.class).toInstant();
        var archive = row.getString("archive");
        return archive == null
                ? new Failed(began, ended, row.getString("failure"))
                : new Written(
                        began,
                        ended,
                        archive,
                        row.getLong("row_count"),
                        row.getLong("file_count"),
                        row.getLong("bytes"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
