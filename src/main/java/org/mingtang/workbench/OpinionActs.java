package org.mingtang.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingtang.pages.Formats;
import org.mingtang.requests.Clerk;
import org.mingtang.requests.Opinion;
import org.mingtang.requests.answer.Answer;
import org.mingtang.requests.answer.Handling;
import org.mingtang.requests.answer.PartAnswer;
import org.mingtang.requests.answer.Withholding;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseFact;

/// The forms of the opinion and of what is signed on it.
final class OpinionActs {
    private OpinionActs() {}

    static ActForm give(ActCase at, boolean direct) {
        var blocks = new ArrayList<ActForm.Block>();
        IntStream.rangeClosed(1, at.parts())
                .mapToObj(part -> new PartForm(at, part, direct).block())
                .forEach(blocks::add);
        var whole = new ArrayList<ActField>();
        if (at.parts() > 1) {
            var parts = IntStream.rangeClosed(1, at.parts())
                    .mapToObj(part -> new Choice(Integer.toString(part), "第 " + part + " 项"))
                    .toList();
            whole.add(ActField.choice("main-part", "主要的一项", parts).hint("各项都不提供而理由不同的，指定一项，本件按它统计；其他情况不填。"));
        }
        whole.add(ActField.longText("reasons", "办理意见和理由").hint("供审签，不写进告知书。"));
        blocks.add(new ActForm.Block(at.parts() > 1 ? "全件" : "", List.of(), List.of(), whole));
        return ActForm.of(blocks).knowing(back(at)).again("显示要填的内容");
    }

    /// Why the opinion before was given back.
    private static List<String> back(ActCase at) {
        return at.last(CaseFact.GivenBack.class)
                .map(given -> List.of("上次退回的理由：" + given.reason()))
                .orElse(List.of());
    }

    static CaseCommand give(ActCase at, Clerk clerk, boolean direct) {
        List<PartAnswer> parts = IntStream.rangeClosed(1, at.parts())
                .mapToObj(part -> new PartReader(at, part).read())
                .flatMap(Optional::stream)
                .toList();
        var mainPart = at.sheet().number("main-part");
        var kept = clerk.keep(new Opinion(parts, mainPart, at.sheet().text("reasons")));
        return CaseCommand.GiveOpinion.of(parts, mainPart, direct, kept, handling(at), at.law());
    }

    /// Every section that has the case must have searched before anything is said not to be held (REQ-30).
    private static Handling handling(ActCase at) {
        return new Handling(
                at.today(),
                at.last(CaseFact.Sorted.class)
                                .filter(CaseFact.Sorted::publicHealth)
                                .isPresent()
                        ? Handling.Subject.PUBLIC_HEALTH
                        : Handling.Subject.ORDINARY,
                at.facts(CaseFact.HandedOver.class).stream()
                        .map(CaseFact.HandedOver::name)
                        .toList());
    }

    static ActForm giveBack(ActCase at) {
        return ActForm.of(ActField.longText("reason", "退回的理由"));
    }

    static CaseCommand giveBack(ActCase at, Clerk clerk) {
        return new CaseCommand.GiveBack(at.sheet().text("reason"));
    }

    static ActForm sign(ActCase at) {
        return ActForm.of(at.signature()).knowing(proposed(at));
    }

    static CaseCommand sign(ActCase at, Clerk clerk) {
        return new CaseCommand.Sign(at.signature(clerk));
    }

    /// What was proposed, by whom, and what the sections said to it.
    static List<String> proposed(ActCase at) {
        var lines = new ArrayList<String>();
        at.tools().records().opinion(at.view()).ifPresent(opinion -> {
            opinion.parts()
                    .forEach(part -> lines.add("第 " + part.number() + " 项“" + part.asked() + "”："
                            + at.law().requests().outcome(part.answer().code()).name()
                            + withheld(part.answer())
                                    .map(rest -> "；不予公开：" + rest.what() + "（" + rest.article() + "，" + rest.why() + "）")
                                    .collect(Collectors.joining())));
            lines.add("意见和理由：" + opinion.reasons());
        });
        at.file().opinion().ifPresent(given -> lines.add("提出意见：" + given.byName()));
        at.facts(CaseFact.Countersigned.class).stream()
                .map(said -> "会签：" + said.signature().name() + (said.agrees() ? "同意" : "不同意，" + said.remark()) + "（"
                        + Formats.date(said.signature().on()) + "）")
                .forEach(lines::add);
        return lines;
    }

    /// What of a part is kept back.
    static Stream<Withholding> withheld(Answer answer) {
        return switch (answer) {
            case Answer.PartlyGranted(var _, var rest) -> rest.stream();
            case Answer.Withheld(var whole) -> Stream.of(whole);
            case Answer.AlreadyPublic _,
                    Answer.Granted _,
                    Answer.SpecialRegister _,
                    Answer.NotHeld _,
                    Answer.NotOurs _,
                    Answer.NeedsMaking _,
                    Answer.StillUnclear _,
                    Answer.Petition _,
                    Answer.Repeated _,
                    Answer.Publication _,
                    Answer.ExcessiveWithoutReason _,
                    Answer.Reissue _,
                    Answer.LapsedCorrection _,
                    Answer.LapsedPayment _,
                    Answer.Otherwise _ -> Stream.empty();
        };
    }
}
