package org.mingtang.secrecy.undecided;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.Role;

/// The list of report-ups: of one's own units; the competent department and the secrecy bureau see all.
public interface ReportUpList {
    Page list(Query query, Officer officer);

    long count(Filter filter, Officer officer);

    /// Those with a running clock that end on that day or later.
    List<ReportUpId> dueFrom(LocalDate day);

    /// Which of them.
    enum Filter {
        OPEN("没有办结的"),
        FOR_ME("等我办理的"),
        ENDED("已经办结的"),
        ALL("全部");

        private final String chinese;

        Filter(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    enum Sort {
        DUE("到期"),
        REPORTED("报送日期");

        private final String chinese;

        Sort(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// @param text   part of title or number; empty for all
    /// @param after  key of the last row of the page before, empty for the first page
    /// @param size   1 to 10000
    record Query(Filter filter, String text, Optional<AgencyId> agency, Sort sort, Optional<String> after, int size) {}

    /// @param next key to ask for the following page with, empty on the last
    record Page(List<ReportUpRow> rows, Optional<String> next) {}

    /// Whether this officer reads the report-ups of all units.
    static boolean readsAll(Officer officer) {
        return officer.posts().stream()
                .anyMatch(post -> post.role() == Role.SUPERVISOR || post.role() == Role.SECRECY_BUREAU);
    }
}
