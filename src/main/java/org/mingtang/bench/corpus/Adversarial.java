package org.mingtang.bench.corpus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.mingtang.documents.FindingKind;

/// Short cases by hand, each named after what is tricky in it; they stand in `adversarial.txt`.
public final class Adversarial {
    private Adversarial() {}

    public static List<LabelledText> cases() {
        var cases = new ArrayList<LabelledText>();
        var name = "";
        for (var line : Resource.text("adversarial.txt").lines().toList()) {
            if (line.startsWith("#")) {
                name = line.substring(1).strip();
            } else if (!line.startsWith("%") && !line.isEmpty()) {
                cases.add(read(name, line.replace("\\n", "\n").replace("\\t", "\t")));
            }
        }
        return cases;
    }

    /// What a brace opened: its mark, and where the words began.
    private record Opened(String mark, int start) {}

    private static LabelledText read(String name, String written) {
        var page = new Page();
        var open = new ArrayDeque<Opened>();
        for (int at = 0; at < written.length(); at++) {
            var sign = written.charAt(at);
            if (sign == '{') {
                int end = written.charAt(at + 1) == '-' ? at + 1 : written.indexOf(':', at);
                open.push(new Opened(written.substring(at + 1, end), page.place()));
                at = end;
            } else if (sign == '}') {
                var opened = open.pop();
                close(page, opened);
            } else if (!Character.isLowSurrogate(sign)) {
                page.say(Character.toString(written.codePointAt(at)));
            }
        }
        return page.done(name);
    }

    private static void close(Page page, Opened opened) {
        var mark = opened.mark();
        if (mark.isEmpty()) {
            page.lookAlike("");
            return;
        }
        if (mark.startsWith("?")) {
            page.undecidedFrom(kind(mark.substring(1)), opened.start());
            return;
        }
        int slash = mark.indexOf('/');
        if (slash < 0) {
            page.markFrom(kind(mark), opened.start());
            return;
        }
        page.markFrom(kind(mark.substring(0, slash)), opened.start(), mark.substring(slash + 1));
    }

    private static FindingKind kind(String code) {
        return FindingKind.ofCode(code)
                .orElseThrow(
                        () -> new IllegalArgumentException("kind: " + code + " (expected: a code of FindingKind)"));
    }
}
