package org.mingtang.requests.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.regulation.Tariff.Method;

/// One fee of a request in the ledger (收费台账, REQ-18).
///
/// @param on      day of the notice, or of the waiver where there was no notice
/// @param method  empty where the entry did not tell
/// @param yuan    whole yuan
/// @param settled when it was paid, waived or given up; empty while it is waited for
/// @param voucher number of the voucher; blank where nothing was paid
public record FeeLine(
        LocalDate on, Optional<Method> method, int yuan, State state, Optional<LocalDate> settled, String voucher) {
    /// What became of it.
    public enum State {
        OUTSTANDING("待缴"),
        PAID("已缴"),
        WAIVED("免收"),
        /// not paid in time, which counts as giving up; or the request ended otherwise
        ENDED("未缴，已终止");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// The year in which it counts: that of what became of it.
    public int year() {
        return settled.orElse(on).getYear();
    }

    /// In order; each fee stands once.
    public static List<FeeLine> of(CaseFile file) {
        var lines = new ArrayList<FeeLine>();
        Optional<CaseFact.FeeNoticed> noticed = Optional.empty();
        for (var fact : file.facts()) {
            if (fact instanceof CaseFact.FeeNoticed fee) {
                noticed = Optional.of(fee);
            } else if (fact instanceof CaseFact.FeeWaived waived) {
                var since = noticed.filter(_ -> waived.noticed())
                        .map(CaseFact.FeeNoticed::on)
                        .orElse(waived.on());
                lines.add(
                        new FeeLine(since, waived.method(), waived.yuan(), State.WAIVED, Optional.of(waived.on()), ""));
                noticed = waived.noticed() ? Optional.empty() : noticed;
            } else if (noticed.isPresent() && ended(fact).isPresent()) {
                lines.add(line(noticed.get(), State.ENDED, ended(fact), ""));
                noticed = Optional.empty();
            } else if (noticed.isPresent() && fact instanceof CaseFact.FeePaid paid) {
                lines.add(line(noticed.get(), State.PAID, Optional.of(paid.on()), paid.voucher()));
                noticed = Optional.empty();
            }
        }
        noticed.map(fee -> line(fee, State.OUTSTANDING, Optional.empty(), "")).ifPresent(lines::add);
        return lines;
    }

    /// When a fee that was asked for is not to be paid any more.
    private static Optional<LocalDate> ended(CaseFact fact) {
        if (fact instanceof CaseFact.Withdrawn withdrawn) {
            return Optional.of(withdrawn.on());
        }
        if (fact instanceof CaseFact.Remanded remanded) {
            return Optional.of(remanded.received());
        }
        return fact instanceof CaseFact.Lapsed lapsed ? Optional.of(lapsed.limit()) : Optional.empty();
    }

    private static FeeLine line(CaseFact.FeeNoticed fee, State state, Optional<LocalDate> settled, String voucher) {
        return new FeeLine(fee.on(), fee.method(), fee.yuan(), state, settled, voucher);
    }
}
