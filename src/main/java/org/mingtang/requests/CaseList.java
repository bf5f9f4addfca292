package org.mingtang.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingtang.organs.Officer;
import org.mingtang.requests.casefile.Step;

/// The queues and the register of requests. Officers see those of their own units; the supervising authority sees all.
public interface CaseList {
    Page list(Query query, Officer officer, LocalDate today);

    long count(Queue queue, Officer officer, LocalDate today);

    /// How many came before this day and nobody has confirmed (每日未读).
    long unread(Officer officer, LocalDate before);

    /// @param text   registration or receipt number or a part of it; or the whole name, number or telephone of an
    ///               applicant; empty for all
    /// @param year   of arrival; empty for all
    /// @param after  key of the last row seen, from [Page#next]; empty for the first page
    /// @param size   rows a page, 1 to 10 000
    record Query(
            Queue queue,
            String text,
            Optional<Integer> year,
            Optional<Step> step,
            Sort sort,
            Optional<String> after,
            int size) {}

    /// @param next key of the next page; empty on the last
    record Page(List<CaseRow> rows, Optional<String> next) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    enum Queue {
        /// a step that one of the officer's roles can take
        WAITING("待我办理"),
        OVERDUE("已逾期"),
        DUE_SOON("临近到期"),
        /// came in and nobody has read it: receipt not confirmed, or confirmed by the portal and not registered
        ARRIVED("新收未读"),
        /// correction or payment
        APPLICANT("等申请人"),
        RUNNING("办理中"),
        /// referred to somebody who has not answered
        REFERRED("转送未复"),
        /// a rectification that a second person has to agree to
        RECTIFYING("待核准更正"),
        /// about a public-health event, and the personal data have been kept for as long as they may be
        DISPOSAL("到期应处置个人信息"),
        ENDED("已办结"),
        ALL("全部申请");

        private final String chinese;

        Queue(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        /// Whether what newly comes in stands in it.
        public boolean fills() {
            return this == WAITING || this == ARRIVED || this == ALL;
        }
    }

    enum Sort {
        DUE("到期"),
        ARRIVED("收到日期"),
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
