package org.mingtang.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyProfile.Capacity;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.OrganViews.Branch;
import org.mingtang.regulation.Law;
import org.mingtang.requests.ReceivingUnits;

/// Who can be asked on the portal: agencies that act in their own name; for the others the agency above answers
/// (ACT-26). Public enterprises and institutions give information by rules of their own, and what is said about them is
/// said to whoever is over them (条例第五十五条).
///
/// @param open        can be asked
/// @param unattended  cannot be asked yet: nobody there would see the request
/// @param enterprises are asked elsewhere
record OnlineCounters(List<AgencyEntry> open, List<AgencyEntry> unattended, List<AgencyEntry> enterprises) {
    OnlineCounters {
        open = List.copyOf(open);
        unattended = List.copyOf(unattended);
        enterprises = List.copyOf(enterprises);
    }

    static OnlineCounters on(LocalDate day, Law law, OrganViews organs) {
        var attended = ReceivingUnits.attended(day, law, organs);
        var inOwnName = organs.tree(day).stream()
                .map(Branch::entry)
                .filter(entry -> entry.profile().capacity() == Capacity.OWN_NAME)
                .toList();
        Predicate<AgencyEntry> isAttended =
                entry -> attended.contains(entry.agency().id());
        return new OnlineCounters(
                those(inOwnName, isAttended.and(ReceivingUnits::takesRequests)),
                those(inOwnName, isAttended.negate().and(ReceivingUnits::takesRequests)),
                those(inOwnName, Predicate.not(ReceivingUnits::takesRequests)));
    }

    private static List<AgencyEntry> those(List<AgencyEntry> agencies, Predicate<AgencyEntry> which) {
        return agencies.stream().filter(which).toList();
    }

    boolean takes(String agency) {
        return named(open, agency).isPresent();
    }

    /// Why an agency cannot be asked here, and what to do; empty where it can.
    Optional<String> refusal(String agency) {
        if (takes(agency)) {
            return Optional.empty();
        }
        return Optional.of(named(enterprises, agency)
                .map(name -> name + "是公共企事业单位，不在这里受理。请直接向它提出；它没有依照规定公开的，可以向有关主管部门或者机构申诉（条例第五十五条）。")
                .or(() -> named(unattended, agency).map(name -> name + "还不能在网上申请。请写信或者当面向它申请（条例第二十九条）。"))
                .orElse("请选择向哪个机关申请；不清楚的，看看下面各机关的职能。"));
    }

    private static Optional<String> named(List<AgencyEntry> agencies, String id) {
        return agencies.stream()
                .map(AgencyEntry::agency)
                .filter(agency -> agency.id().value().equals(id))
                .map(Agency::name)
                .findFirst();
    }

    List<String> namesOfUnattended() {
        return unattended.stream().map(entry -> entry.agency().name()).toList();
    }

    List<Choice> choices() {
        return open.stream()
                .map(entry -> new Choice(
                        entry.agency().id().value(),
                        entry.agency().name(),
                        entry.profile().functions()))
                .toList();
    }
}
