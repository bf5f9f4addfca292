package org.mingtang.workbench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingtang.documents.Deletion;
import org.mingtang.pages.Formats;
import org.mingtang.privacy.Kept;
import org.mingtang.regulation.Ground;
import org.mingtang.requests.Clerk;
import org.mingtang.requests.HandedIn.Part;
import org.mingtang.requests.Objection;
import org.mingtang.requests.answer.Answer;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFact.Redaction;
import org.mingtang.requests.casefile.CaseRule;
import org.mingtang.requests.casefile.DeskAct;

/// The forms around the files that go to the applicant: each is read by the machine, what must not be given is taken
/// out of it, and the secrecy reviewer says which are given (SEC-06, SEC-12, REQ-11).
final class CopyActs {
    /// The acts whose form keeps files at once, so that they are read before anything is said of them.
    static final Set<DeskAct> READING = EnumSet.of(DeskAct.REDACT_COPIES, DeskAct.CLEAR_SECRECY);

    private static final String READ = "上传并阅读";
    private static final String HIDDEN = "hidden";
    private static final String STAYS = "stays";
    private static final String WITHHELD = "withheld";
    private static final String PERSONAL_PRIVACY = "PERSONAL_PRIVACY";
    private static final int MOST_PASSAGES = 9;
    private static final String UPLOADED_UNREAD = "这次选的文件还没有经机器阅读。请先按“" + READ + "”，看过之后再选定。";

    private CopyActs() {}

    static ActForm redact(ActCase at) {
        var blocks = new ArrayList<ActForm.Block>();
        blocks.add(new ActForm.Block("要提供的文件", OpinionActs.proposed(at), List.of(), List.of(upload().and("copies"))));
        copies(at).forEach(copy -> blocks.add(redaction(at, ReadCopy.of(at, copy))));
        return ActForm.of(blocks).again(READ);
    }

    private static ActForm.Block redaction(ActCase at, ReadCopy read) {
        var copy = read.copy();
        var notes = new ArrayList<String>();
        notes.add(Formats.size(copy.bytes()));
        gone(at, copy).ifPresent(notes::add);
        if (read.unreadable().isPresent()) {
            return new ActForm.Block(
                    copy.name(),
                    notes,
                    List.of("机器没有读出，不能遮盖：" + read.unreadable().get()),
                    List.of());
        }
        var fields = new ArrayList<ActField>();
        var made = isMade(at, copy);
        var things = read.things();
        notes.add(
                things.stream().anyMatch(ReadCopy.Thing::isDeletable)
                        ? "机器读到的在文字里标出，逐项决定。遮盖的写进告知书，连同理由。"
                        : "机器没有读到个人信息、密级标志等，仍要逐页看过。");
        for (int i = 0; i < things.size(); i++) {
            if (things.get(i).isDeletable()) {
                // what was left in a file that was gone through already was left on purpose
                var proposed = !made && things.get(i).kind().isPersonal() ? PERSONAL_PRIVACY : STAYS;
                fields.add(ActField.decision(name(copy, "go" + i), things.get(i).chinese(), decisions(at))
                        .standing(proposed));
            }
        }
        hidden(read)
                .ifPresent(words -> fields.add(ActField.ticks(
                        name(copy, HIDDEN), "隐藏内容", List.of(new Choice("yes", words + "（遮盖任何内容时一并清除）")))));
        for (int i = 1; i <= passages(at, copy); i++) {
            fields.add(ActField.longText(name(copy, "words" + i), i == 1 ? "另外要遮盖的文字" : "按别的理由要遮盖的文字")
                    .hint("一行一处，照文件里的样子写；在文件里每次出现都遮盖。没有则留空。"));
            fields.add(ActField.choice(
                            name(copy, "ground" + i),
                            "为什么不予公开",
                            grounds(at).stream()
                                    .map(ground -> new Choice(ground.id(), ground.name()))
                                    .toList())
                    .standing(PERSONAL_PRIVACY)
                    .hint("有几种理由的，填好这一组后按“" + READ + "”，再出现一组。"));
        }
        if (made) {
            fields.add(ActField.ticks(name(copy, "back"), "取消遮盖", List.of(new Choice("yes", "不遮盖了，恢复原件"))));
        }
        return new ActForm.Block(copy.name(), notes, List.of(), Optional.of(read.paper()), fields);
    }

    private static Optional<String> hidden(ReadCopy read) {
        return read.things().stream()
                .filter(ReadCopy.Thing::isHidden)
                .map(ReadCopy.Thing::text)
                .distinct()
                .reduce((one, other) -> one + "；" + other);
    }

    private static boolean isMade(ActCase at, Kept copy) {
        return at.file().redactedCopies().containsKey(copy.commitment())
                && !at.file().originalOf(copy.commitment()).equals(copy.commitment());
    }

    private static List<Choice> decisions(ActCase at) {
        return Stream.concat(
                        Stream.of(new Choice(STAYS, "不遮盖")),
                        grounds(at).stream().map(ground -> new Choice(ground.id(), "遮盖：" + ground.name())))
                .toList();
    }

    /// One more than were filled in.
    private static int passages(ActCase at, Kept copy) {
        int filled = 0;
        while (filled < MOST_PASSAGES && !words(at, copy, filled + 1).isEmpty()) {
            filled++;
        }
        return Math.min(filled + 1, MOST_PASSAGES);
    }

    private static List<String> words(ActCase at, Kept copy, int passage) {
        return at.sheet()
                .text(name(copy, "words" + passage))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /// Of an input that belongs to a file: it stays with its file when another one comes.
    private static String name(Kept copy, String what) {
        return what + "-" + copy.commitment().substring(0, 12);
    }

    private static List<Ground> grounds(ActCase at) {
        return at.law().grounds().stream()
                .filter(ground -> ground.outcome().isPresent())
                .toList();
    }

    static CaseCommand redact(ActCase at, Clerk clerk) {
        if (!at.sheet().files("upload").isEmpty()) {
            clerk.object(Objection.at("upload", CaseRule.EVIDENCE_MISSING, UPLOADED_UNREAD));
        }
        return new CaseCommand.RedactCopies(copies(at).stream()
                .flatMap(copy -> redaction(at, ReadCopy.of(at, copy), clerk).stream())
                .toList());
    }

    private static Optional<Redaction> redaction(ActCase at, ReadCopy read, Clerk clerk) {
        var copy = read.copy();
        if (at.sheet().ticked(name(copy, "back"), "yes")) {
            var original = at.file().originalOf(copy.commitment());
            return Optional.of(new Redaction(original, original, List.of()));
        }
        var deletions = new ArrayList<Deletion>();
        // what was typed comes first: a refusal counts the lines
        for (int i = 1; i <= passages(at, copy); i++) {
            var words = words(at, copy, i);
            var ground = at.law().ground(at.sheet().text(name(copy, "ground" + i)));
            if (!words.isEmpty() && ground.isEmpty()) {
                clerk.object(Objection.at(name(copy, "ground" + i), CaseRule.GROUND_MISSING, "请选择为什么不予公开。"));
                return Optional.of(unmade(copy));
            }
            ground.map(Ground::name)
                    .ifPresent(why -> words.forEach(line -> deletions.add(new Deletion(line, Optional.empty(), why))));
        }
        var things = read.things();
        for (int i = 0; i < things.size(); i++) {
            var thing = things.get(i);
            at.law()
                    .ground(at.sheet().text(name(copy, "go" + i)))
                    .filter(_ -> thing.isDeletable())
                    .ifPresent(ground ->
                            deletions.add(new Deletion(thing.text(), Optional.of(thing.kind()), ground.name())));
        }
        if (deletions.isEmpty() && !at.sheet().ticked(name(copy, HIDDEN), "yes")) {
            return Optional.empty();
        }
        return clerk.without(name(copy, "words1"), copy, deletions).or(() -> Optional.of(unmade(copy)));
    }

    /// Stands in for a file that could not be made; why not is told already and refuses the act.
    private static Redaction unmade(Kept copy) {
        return new Redaction(copy.commitment(), copy.commitment(), List.of());
    }

    static ActForm clear(ActCase at) {
        if (at.last(CaseFact.OpinionGiven.class)
                .filter(given -> given.parts().stream().allMatch(part -> part.copies() == 0))
                .isPresent()) {
            return ActForm.of(List.of(
                    new ActForm.Block("告知获取的方式、途径和时间，不提供文件", OpinionActs.proposed(at), List.of(), List.of()),
                    new ActForm.Block("审查结论：可以公开", List.of(), List.of(), List.of(at.signature()))));
        }
        var copies = copies(at);
        var blocks = new ArrayList<ActForm.Block>();
        blocks.add(new ActForm.Block("要提供的文件", OpinionActs.proposed(at), List.of(), List.of(upload().and("files"))));
        copies.forEach(copy -> blocks.add(looked(at, ReadCopy.of(at, copy))));
        var last = new ArrayList<ActField>();
        if (!copies.isEmpty()) {
            last.add(ActField.ticks(
                    "files",
                    "审查后可以提供给申请人的文件",
                    copies.stream()
                            .map(copy -> new Choice(copy.commitment(), copy.name()))
                            .toList()));
        }
        var keptBack = keptBack(at);
        if (!copies.isEmpty() && !keptBack.isEmpty()) {
            last.add(ActField.ticks(
                            WITHHELD,
                            "意见写明不予公开的，选定的文件里确实没有了",
                            IntStream.range(0, keptBack.size())
                                    .mapToObj(i -> new Choice(Integer.toString(i), keptBack.get(i)))
                                    .toList())
                    .hint("还有的，先办“" + DeskAct.REDACT_COPIES.chinese() + "”。"));
        }
        last.add(at.signature());
        blocks.add(new ActForm.Block("审查结论", List.of(), List.of(), last));
        return ActForm.of(blocks).again(READ);
    }

    /// What the opinion keeps back of what is given otherwise: the files may not tell it.
    private static List<String> keptBack(ActCase at) {
        return at.tools().records().opinion(at.view()).stream()
                .flatMap(opinion -> opinion.parts().stream())
                .filter(part -> part.answer() instanceof Answer.PartlyGranted)
                .flatMap(part ->
                        OpinionActs.withheld(part.answer()).map(rest -> "第 " + part.number() + " 项：" + rest.what()))
                .toList();
    }

    private static ActForm.Block looked(ActCase at, ReadCopy read) {
        var copy = read.copy();
        var found = read.toLookAt();
        var notes = new ArrayList<String>();
        notes.add(Formats.size(copy.bytes()) + (found.isEmpty() ? "；机器读过，没有发现个人信息、密级标志等，仍要逐页看过。" : ""));
        gone(at, copy).ifPresent(notes::add);
        if (found.isEmpty()) {
            return new ActForm.Block(copy.name(), notes, List.of(), Optional.of(read.paper()), List.of());
        }
        var looked = ActField.ticks(
                        name(copy, STAYS),
                        "机器读到的，逐项看过，依法可以提供的打钩",
                        IntStream.range(0, found.size())
                                .mapToObj(i -> new Choice(
                                        Integer.toString(i), found.get(i).chinese()))
                                .toList())
                .hint("有不应当提供的，先办“" + DeskAct.REDACT_COPIES.chinese() + "”。不提供这份文件的，不用打钩。");
        return new ActForm.Block(copy.name(), notes, List.of(), Optional.of(read.paper()), List.of(looked));
    }

    static CaseCommand clear(ActCase at, Clerk clerk) {
        if (!at.sheet().files("upload").isEmpty()) {
            clerk.object(Objection.at("upload", CaseRule.EVIDENCE_MISSING, UPLOADED_UNREAD));
        }
        var chosen = at.sheet().texts("files");
        var given = copies(at).stream()
                .filter(copy -> chosen.contains(copy.commitment()))
                .toList();
        var keptBack = keptBack(at);
        var gone = at.sheet().texts(WITHHELD);
        if (!given.isEmpty()
                && IntStream.range(0, keptBack.size()).anyMatch(i -> !gone.contains(Integer.toString(i)))) {
            clerk.object(Objection.at(
                    WITHHELD,
                    CaseRule.SECRECY_NOT_CLEARED,
                    "意见写明不予公开的内容，请逐项核对提供的文件里已经没有：还有的，先办“" + DeskAct.REDACT_COPIES.chinese() + "”。"));
        }
        var stays = new LinkedHashMap<String, Integer>();
        given.forEach(copy -> letStand(at, ReadCopy.of(at, copy), clerk)
                .forEach(item -> stays.merge(item.kind(), item.times(), Integer::sum)));
        return new CaseCommand.ClearSecrecy(
                at.view().files().stream()
                        .filter(kept -> kept.what().equals(Part.COPY.key()) && !kept.erased())
                        .map(Kept::commitment)
                        .filter(chosen::contains)
                        .toList(),
                stays.entrySet().stream()
                        .map(each -> new CaseFact.LetStand(each.getKey(), each.getValue()))
                        .toList(),
                at.signature(clerk));
    }

    /// What the reviewer has looked at and lets go out; what is left undecided is objected to.
    private static List<ReadCopy.ToLookAt> letStand(ActCase at, ReadCopy read, Clerk clerk) {
        var found = read.toLookAt();
        var ticked = at.sheet().texts(name(read.copy(), STAYS));
        var open = IntStream.range(0, found.size())
                .filter(i -> !ticked.contains(Integer.toString(i)))
                .mapToObj(found::get)
                .toList();
        if (!open.isEmpty()) {
            clerk.object(Objection.at(
                    name(read.copy(), STAYS),
                    CaseRule.SECRECY_NOT_CLEARED,
                    "“" + read.copy().name() + "”里机器读到的还有 " + open.size() + " 项没有看过：应当遮盖的，先办“"
                            + DeskAct.REDACT_COPIES.chinese() + "”；依法可以提供的，逐项打钩。"));
        }
        return found;
    }

    private static ActField upload() {
        return ActField.files("upload", "上传文件").hint("选好文件后按“" + READ + "”，机器先读一遍。");
    }

    /// What may still be given: not what was replaced.
    private static List<Kept> copies(ActCase at) {
        var replaced = at.file().replacedCopies();
        return at.view().files().stream()
                .filter(kept -> kept.what().equals(Part.COPY.key()) && !kept.erased())
                .filter(kept -> !replaced.contains(kept.commitment()))
                .toList();
    }

    /// What went from it already.
    private static Optional<String> gone(ActCase at, Kept copy) {
        return Optional.ofNullable(at.file().redactedCopies().get(copy.commitment()))
                .filter(gone -> !gone.isEmpty())
                .map(gone ->
                        "已经遮盖：" + gone.stream().map(CaseFact.Deleted::chinese).collect(Collectors.joining("，")));
    }
}
