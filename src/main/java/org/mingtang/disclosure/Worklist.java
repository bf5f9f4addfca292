package org.mingtang.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Officer;

/// The queues of the workbench.
public interface Worklist {
    Page list(Query query, Officer officer, LocalDate today);

    /// How many dossiers stand in a queue.
    long count(Queue queue, Officer officer, LocalDate today);

    /// @param text  part of title or number; empty for all
    /// @param after key of the last row seen, from [Page#next]; empty for the first page
    /// @param size  rows a page, 1 to 10 000
    record Query(Queue queue, String text, Optional<AgencyId> agency, Sort sort, Optional<String> after, int size) {}

    /// @param next key of the next page; empty on the last
    record Page(List<DossierRow> rows, Optional<String> next) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    enum Queue {
        /// waits for one of the officer's roles
        WAITING("全部待办"),
        OVERDUE("已逾期"),
        DUE_SOON("今明两日到期"),
        RETURNED("被退回"),
        /// drafted by the officer
        MINE("我拟的"),
        /// in the officer's units, not ended
        RUNNING("办理中"),
        PUBLISHED("已公开"),
        ENDED("已撤回、撤下或办结"),
        ALL("全部文件");

        private final String chinese;

        Queue(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    enum Sort {
        DUE("到期"),
        CHANGED("最近办理");

        private final String chinese;

        Sort(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
