package org.mingtang.organs.register;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Ending;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.RegisterIssue;

/// What must hold before an agency ends: somebody who stands goes on disclosing (ACT-14).
public final class EndingRules {
    private EndingRules() {}

    public static List<RegisterIssue> check(AgencyId id, Ending ending, AgencyTree tree) {
        Optional<Agency> known = tree.agency(id);
        if (known.isEmpty()) {
            return List.of(RegisterIssue.of(OrganField.AGENCY, "没有标识为 " + id + " 的机构。"));
        }
        Agency agency = known.get();
        return Stream.of(days(agency, ending), successor(agency, ending, tree), children(agency, tree))
                .flatMap(issues -> issues)
                .toList();
    }

    private static Stream<RegisterIssue> days(Agency agency, Ending ending) {
        if (agency.ended().isPresent()) {
            return Stream.of(RegisterIssue.of(
                    OrganField.ENDED, agency.name() + "已于 " + agency.ended().get() + " 撤并。"));
        }
        return ending.lastDay().isBefore(agency.founded())
                ? Stream.of(RegisterIssue.of(OrganField.ENDED, "撤并日期不能早于成立日期 " + agency.founded() + "。"))
                : Stream.of();
    }

    private static Stream<RegisterIssue> successor(Agency agency, Ending ending, AgencyTree tree) {
        Optional<Agency> successor = tree.agency(ending.successor());
        if (successor.isEmpty()) {
            return refuse("没有标识为 " + ending.successor() + " 的承继机构。");
        }
        if (successor.get().id().equals(agency.id())) {
            return refuse("承继机构不能是本机构。");
        }
        return AgencyTree.standsOn(successor.get(), ending.lastDay().plusDays(1))
                ? Stream.of()
                : refuse("承继机构“" + successor.get().name() + "”在 "
                        + ending.lastDay().plusDays(1) + " 并不存在，请填当日存续的机构。");
    }

    private static Stream<RegisterIssue> refuse(String message) {
        return Stream.of(RegisterIssue.under("ACT-14", OrganField.SUCCESSOR, message));
    }

    private static Stream<RegisterIssue> children(Agency agency, AgencyTree tree) {
        String names = tree.all().stream()
                .filter(child -> child.parent().equals(Optional.of(agency.id())))
                .filter(child -> child.ended().isEmpty())
                .map(Agency::shortName)
                .collect(Collectors.joining("、"));
        return names.isEmpty()
                ? Stream.of()
                : Stream.of(RegisterIssue.of(
                        OrganField.PARENT, "下列机构仍隶属于" + agency.name() + "，请先调整它们的上级或办理撤并：" + names + "。"));
    }
}
