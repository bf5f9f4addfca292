package org.mingtang.workbench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingtang.documents.Deletion;
import org.mingtang.pages.Formats;
import org.mingtang.privacy.Kept;
import org.mingtang.regulation.Ground;
import org.mingtang.requests.Clerk;
import org.mingtang.requests.HandedIn.Part;
import org.mingtang.requests.Objection;
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

    private static final String CHECKED = "checked";
    private static final String HIDDEN = "hidden";
    private static final String PERSONAL_PRIVACY = "PERSONAL_PRIVACY";
    private static final String UPLOADED_UNREAD = "这次选的文件还没有经机器阅读。请先按“上传并阅读”，看过之后再选定。";

    private CopyActs() {}

    static ActForm redact(ActCase at) {
        var copies = copies(at);
        var blocks = new ArrayList<ActForm.Block>();
        blocks.add(new ActForm.Block("要提供的文件", OpinionActs.proposed(at), List.of(), List.of(upload().and("copies"))));
        for (int i = 0; i < copies.size(); i++) {
            blocks.add(redaction(at, copies.get(i), "-" + (i + 1)));
        }
        return ActForm.of(blocks).again("上传并阅读");
    }

    private static ActForm.Block redaction(ActCase at, Kept copy, String suffix) {
        var read = ReadCopy.of(at, copy);
        var made = at.file().redactedCopies().containsKey(copy.commitment())
                && !at.file().originalOf(copy.commitment()).equals(copy.commitment());
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
        var found = read.deletable();
        var choices = new ArrayList<>(found.entrySet().stream()
                .map(entry -> new Choice(
                        entry.getKey(),
                        read.words(entry.getKey()) + (entry.getValue() > 1 ? "，" + entry.getValue() + " 处" : "")))
                .toList());
        if (!read.hidden().isEmpty()) {
            choices.add(new Choice(HIDDEN, "隐藏内容：" + String.join("；", read.hidden()) + "（遮盖任何内容时一并清除）"));
        }
        if (!choices.isEmpty()) {
            // what was left in a file that was gone through already was left on purpose
            var proposed = made
                    ? List.<String>of()
                    : found.keySet().stream().filter(read::isPersonal).toList();
            fields.add(ActField.ticks("go" + suffix, "遮盖机器读到的", choices).standing(proposed.toArray(String[]::new)));
        }
        fields.add(ActField.longText("words" + suffix, "另外要遮盖的文字")
                .hint("一行一处，照文件里的样子写；在文件里每次出现都遮盖。没有则留空。" + (choices.isEmpty() ? "机器没有读到个人信息、密级标志等，仍要逐页看过。" : "")));
        fields.add(ActField.choice(
                        "ground" + suffix,
                        "为什么不予公开",
                        grounds(at).stream()
                                .map(ground -> new Choice(ground.id(), ground.name()))
                                .toList())
                .standing(PERSONAL_PRIVACY)
                .hint("写进告知书。一份文件有几种理由的，分几次遮盖。"));
        if (made) {
            fields.add(ActField.ticks("back" + suffix, "取消遮盖", List.of(new Choice("yes", "不遮盖了，恢复原件"))));
        }
        return new ActForm.Block(copy.name(), notes, List.of(), fields);
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
        var copies = copies(at);
        var redactions = new ArrayList<Redaction>();
        for (int i = 0; i < copies.size(); i++) {
            redaction(at, copies.get(i), "-" + (i + 1), clerk).ifPresent(redactions::add);
        }
        return new CaseCommand.RedactCopies(redactions);
    }

    private static Optional<Redaction> redaction(ActCase at, Kept copy, String suffix, Clerk clerk) {
        var read = ReadCopy.of(at, copy);
        var chosen = at.sheet().texts("go" + suffix);
        var words = at.sheet()
                .text("words" + suffix)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (at.sheet().ticked("back" + suffix, "yes")) {
            var original = at.file().originalOf(copy.commitment());
            return Optional.of(new Redaction(original, original, List.of()));
        }
        if (chosen.isEmpty() && words.isEmpty()) {
            return Optional.empty();
        }
        var ground = at.law().ground(at.sheet().text("ground" + suffix));
        if (ground.isEmpty()) {
            clerk.object(Objection.at("ground" + suffix, CaseRule.GROUND_MISSING, "请选择为什么不予公开。"));
            return Optional.of(unmade(copy));
        }
        // what was typed comes first: a refusal counts the lines
        var deletions = new ArrayList<Deletion>();
        words.forEach(line ->
                deletions.add(new Deletion(line, Optional.empty(), ground.get().name())));
        read.deletable().keySet().stream()
                .filter(chosen::contains)
                .forEach(key -> deletions.add(new Deletion(
                        read.text(key),
                        Optional.of(read.kind(key)),
                        ground.get().name())));
        return clerk.without("words" + suffix, copy, deletions).or(() -> Optional.of(unmade(copy)));
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
        for (var copy : copies) {
            var found = ReadCopy.of(at, copy).told();
            var notes = new ArrayList<String>();
            notes.add(Formats.size(copy.bytes()) + (found.isEmpty() ? "；机器读过，没有发现个人信息、密级标志等，仍要逐页看过。" : "；机器读到的列在下面。"));
            gone(at, copy).ifPresent(notes::add);
            blocks.add(new ActForm.Block(copy.name(), notes, found, List.of()));
        }
        var last = new ArrayList<ActField>();
        if (!copies.isEmpty()) {
            last.add(ActField.ticks(
                    "files",
                    "审查后可以提供给申请人的文件",
                    copies.stream()
                            .map(copy -> new Choice(copy.commitment(), copy.name()))
                            .toList()));
            last.add(ActField.ticks(CHECKED, "机器读到的", List.of(new Choice("yes", "已经逐处看过，依法都可以提供")))
                    .hint("有不应当提供的，先办“" + DeskAct.REDACT_COPIES.chinese() + "”。"));
        }
        last.add(at.signature());
        blocks.add(new ActForm.Block("审查结论", List.of(), List.of(), last));
        return ActForm.of(blocks).again("上传并阅读");
    }

    static CaseCommand clear(ActCase at, Clerk clerk) {
        var known = at.view().files().stream()
                .filter(kept -> kept.what().equals(Part.COPY.key()) && !kept.erased())
                .map(Kept::commitment)
                .toList();
        var files = new ArrayList<>(
                at.sheet().texts("files").stream().filter(known::contains).toList());
        if (!at.sheet().files("upload").isEmpty()) {
            clerk.object(Objection.at("upload", CaseRule.EVIDENCE_MISSING, UPLOADED_UNREAD));
        }
        if (!at.sheet().ticked(CHECKED, "yes")
                && copies(at).stream()
                        .filter(copy -> files.contains(copy.commitment()))
                        .anyMatch(copy -> !ReadCopy.of(at, copy).told().isEmpty())) {
            clerk.object(Objection.at(
                    CHECKED,
                    CaseRule.SECRECY_NOT_CLEARED,
                    "选定的文件里机器读到了个人信息等。请逐处看过：应当遮盖的，先办“" + DeskAct.REDACT_COPIES.chinese() + "”；依法可以提供的，再打钩。"));
        }
        return new CaseCommand.ClearSecrecy(files, at.signature(clerk));
    }

    private static ActField upload() {
        return ActField.files("upload", "上传文件").hint("选好文件后按“上传并阅读”，机器先读一遍。");
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
