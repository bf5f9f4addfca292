package org.mingtang.privacy;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.documents.FileHash;
import org.mingtang.documents.FileStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether what is kept of persons is still there. It is not opened: that wants the keys.
public final class KeptCheck {
    private final JdbcClient jdbc;
    private final FileStore files;

    public KeptCheck(JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /// One sentence each, in Chinese; empty when nothing is missing. What was erased is not missing.
    public List<String> faults() {
        var faults = new ArrayList<String>();
        jdbc.sql("""
                        select owner, what, content is not null as here, file from privacy.kept
                        where sealed_key is not null order by number""").query(row -> {
            var file = row.getString("file");
            boolean there = row.getBoolean("here") || file != null && files.holds(new FileHash(file));
            if (!there) {
                faults.add("%s：缺少存放的内容（%s）".formatted(row.getString("owner"), row.getString("what")));
            }
        });
        return faults;
    }
}
