package org.mingtang.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingtang.pages.Formats;
import org.mingtang.requests.Clerk;
import org.mingtang.requests.EarlierRequests.Earlier;
import org.mingtang.requests.Objection;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseFact.Linked;
import org.mingtang.requests.casefile.CaseRule;
import org.mingtang.requests.casefile.Splitting;

/// The forms of what is done with several requests at once: splitting one, linking two.
final class SeveralActs {
    private static final String ASKED = "asked";
    private static final int LONGEST_ASKED = 40;
    private static final int FEWEST = 3;
    private static final int MORE = 3;

    private SeveralActs() {}

    /// As many lines as the application has things, and some more.
    static ActForm split(ActCase at) {
        var asked = at.application().asked();
        int lines = Math.clamp(Math.max(asked.size() + 1, last(at) + MORE), FEWEST, Splitting.MOST);
        var fields = IntStream.rangeClosed(1, lines)
                .mapToObj(number -> ActField.longText(ASKED + number, "第 " + number + " 件申请公开什么")
                        .standing(number <= asked.size() ? asked.get(number - 1) : ""))
                .collect(Collectors.toCollection(ArrayList::new));
        fields.add(ActField.ticks("whole", "核对", List.of(new Choice("yes", "各件合起来，就是申请人申请公开的全部内容"))));
        var form = ActForm.of(fields.toArray(ActField[]::new))
                .knowing(List.of(
                        "每一件有自己的登记编号和登记回执，分别交办、分别答复、分别统计；本件不再统计。",
                        "答复期限不变：每一件都从" + received(at) + "起算，申请人不用重新提交，原来的查询码可以查询每一件。",
                        "空着的不算一件。请照申请人的原话分，不增不减。分案以后不能合并，可以在每一件里另行处理。"));
        return lines < Splitting.MOST ? form.again("再加几件") : form;
    }

    private static String received(ActCase at) {
        return at.clock().received().map(day -> "收到之日 " + Formats.date(day)).orElse("收到之日");
    }

    /// The last line that was sent, 0 where none was.
    private static int last(ActCase at) {
        return IntStream.iterate(Splitting.MOST, number -> number > 0, number -> number - 1)
                .filter(number -> at.sheet().has(ASKED + number))
                .findFirst()
                .orElse(0);
    }

    static CaseCommand split(ActCase at, Clerk clerk) {
        if (!at.sheet().ticked("whole", "yes")) {
            clerk.object(Objection.at("whole", CaseRule.SPLIT_INTO_ONE, "请核对各件合起来没有漏掉申请人要的信息，再打钩。"));
        }
        return clerk.split(IntStream.rangeClosed(1, Splitting.MOST)
                .mapToObj(number -> at.sheet().text(ASKED + number))
                .filter(asked -> !asked.isEmpty())
                .toList());
    }

    /// Proposes what others of the unit ask in the same words.
    static ActForm link(ActCase at) {
        var linked = at.file().linked().stream().map(Linked::other).toList();
        var proposed = at.tools().earlier().of(at.view()).ofOthers().stream()
                .filter(earlier -> !linked.contains(earlier.row().id()))
                .filter(earlier -> earlier.row().number().isPresent())
                .map(SeveralActs::proposed)
                .toList();
        var notes = new ArrayList<String>();
        notes.add("不同的申请人申请相同内容的，关联以后，看得到两件的人可以互相参照，便于答复一致；可以公开的，研究纳入主动公开的范围。");
        notes.addAll(
                at.file().linked().stream().map(link -> "已经关联：" + link.number()).toList());
        return ActForm.of(ActField.text("number", "另一件的登记编号")
                        .among(List.of(new ActField.Group("", proposed)))
                        .hint(proposed.isEmpty() ? "没有找到内容相同、相近的申请，请填写登记编号。" : "点开可以选内容相同、相近的，也可以填写别的登记编号。"))
                .knowing(notes);
    }

    private static Choice proposed(Earlier earlier) {
        return new Choice(
                earlier.row().number().orElseThrow(),
                earlier.likeness().chinese() + "：" + RegisterBook.shortened(earlier.asked(), LONGEST_ASKED));
    }

    static ActForm unlink(ActCase at) {
        return ActForm.of(ActField.choice(
                "other",
                "取消与哪一件的关联",
                at.file().linked().stream()
                        .map(link -> new Choice(link.other().toString(), link.number()))
                        .toList()));
    }

    static CaseCommand unlink(ActCase at, Clerk clerk) {
        return at.file().linked().stream()
                .filter(link -> link.other().toString().equals(at.sheet().text("other")))
                .findFirst()
                .map(link -> clerk.unlink(link.other(), link.number()))
                .orElseGet(() -> new CaseCommand.Unlink(at.file().id(), ""));
    }
}
