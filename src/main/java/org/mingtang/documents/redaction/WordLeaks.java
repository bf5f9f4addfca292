package org.mingtang.documents.redaction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingtang.documents.ReaderFinding;
import org.mingtang.documents.recognition.Allowance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// What a DOCX holds beside its text.
public final class WordLeaks {
    private static final String KIND = "DOCX";
    static final Set<String> DELETED = Set.of("del", "moveFrom");
    static final Set<String> INSERTED = Set.of("ins", "moveTo");
    private static final Map<String, String> CHANGES =
            Map.of("ins", "插入", "del", "删除", "moveFrom", "移走", "moveTo", "移来");

    private final LeakList leaks = new LeakList();
    private final OfficeLeaks office;
    private final Parts parts;

    private WordLeaks(byte[] bytes, Allowance allowance) {
        parts = Parts.of(bytes, KIND, allowance);
        office = new OfficeLeaks(parts, KIND, allowance, leaks);
    }

    public static List<ReaderFinding> in(byte[] bytes, Allowance allowance) {
        return new WordLeaks(bytes, allowance).find();
    }

    private List<ReaderFinding> find() {
        office.find();
        var hidden = new HiddenRuns(office.xml("word/styles.xml"));
        for (var name : parts.names("word/")) {
            if (name.matches("word/(?:document|header\\d*|footer\\d*|footnotes|endnotes)\\d*\\.xml")) {
                office.xml(name).ifPresent(part -> text(part, hidden));
            } else if (name.matches("word/comments\\d*\\.xml")) {
                office.xml(name).ifPresent(this::comments);
            } else if (name.equals("word/settings.xml")) {
                office.xml(name).ifPresent(this::settings);
            } else if (name.matches("word/people\\.xml")) {
                office.xml(name)
                        .ifPresent(people -> Dom.all(people, "person")
                                .forEach(person -> leaks.add("参与修改的人", Dom.attribute(person, "author"), "文件记录的修改者")));
            } else if (name.matches("word/glossary/document\\d*\\.xml")) {
                office.xml(name)
                        .ifPresent(glossary ->
                                leaks.add("自动图文集", glossary.getDocumentElement().getTextContent(), "文件中的自动图文集"));
            } else if (name.matches("word/(?:afchunk|altChunk)[^/]*")) {
                leaks.present("并入的文件 " + OfficeLeaks.fileName(name), "文件中并入了另一个文件，其内容没有读");
            }
        }
        return leaks.list();
    }

    private void text(Document part, HiddenRuns hidden) {
        for (var element : Dom.all(part)) {
            var name = Dom.name(element);
            if (CHANGES.containsKey(name) && !Dom.attribute(element, "author").isEmpty()) {
                change(element, CHANGES.getOrDefault(name, ""));
            } else if (name.endsWith("PrChange")) {
                leaks.add("修订", Dom.attribute(element, "author"), "修改格式的人");
            } else if (name.equals("r")) {
                hidden.way(element)
                        .ifPresent(way -> leaks.add(
                                way.chinese(),
                                visible(element),
                                "文件中有" + way.chinese(),
                                way == HiddenRuns.Way.HIDDEN ? 1 : 0.8));
            }
        }
    }

    private void change(Element change, String what) {
        var author = Dom.attribute(change, "author");
        var text = visible(change);
        // a mark in the properties of a paragraph or row holds no text of its own
        leaks.add("修订", text.isBlank() ? author : text, author + "的修订：" + what);
    }

    private static String visible(Element element) {
        var text = new StringBuilder();
        Dom.all(element, "t", "delText").forEach(part -> text.append(part.getTextContent()));
        return text.toString();
    }

    private void comments(Document comments) {
        Dom.all(comments, "comment")
                .forEach(
                        comment -> leaks.add("批注", comment.getTextContent(), Dom.attribute(comment, "author") + "的批注"));
    }

    private void settings(Document settings) {
        Dom.all(settings, "docVar").forEach(variable -> leaks.add("文档变量", Dom.attribute(variable, "val"), "文件中的文档变量"));
        Dom.all(settings, "mailMerge").forEach(_ -> leaks.present("邮件合并", "文件记录了邮件合并的数据来源"));
    }
}
