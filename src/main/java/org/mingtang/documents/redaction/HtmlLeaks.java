package org.mingtang.documents.redaction;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.mingtang.documents.ReaderFinding;
import org.mingtang.documents.recognition.Allowance;

/// What a web page holds beside what it shows.
public final class HtmlLeaks {
    static final Pattern HIDING = Pattern.compile(
            "display\\s*:\\s*none|visibility\\s*:\\s*hidden|font-size\\s*:\\s*0(?![.\\d]*[1-9])|opacity\\s*:\\s*0(?![.\\d])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TELLING = Pattern.compile(
            "(?:dc\\.|dcterms\\.|article:)?(?:author|creator|editor|contributor|originator|owner|progid|template|username"
                    + "|last-?modified-?by)",
            Pattern.CASE_INSENSITIVE);

    private HtmlLeaks() {}

    public static List<ReaderFinding> in(byte[] bytes, Allowance allowance) {
        var leaks = new LeakList();
        var page = Page.of(bytes, allowance);
        NodeTraversor.traverse((node, _) -> look(node, leaks), page.document());
        return leaks.list();
    }

    private static void look(Node node, LeakList leaks) {
        if (node instanceof Comment comment) {
            leaks.add("网页注释", comment.getData(), "网页源代码中的注释");
        } else if (node instanceof Element element) {
            element(element, leaks);
        }
    }

    private static void element(Element element, LeakList leaks) {
        switch (element.normalName()) {
            case "meta" -> {
                if (tells(element)) {
                    leaks.add("网页信息“" + element.attr("name") + "”", element.attr("content"), "网页头部的信息");
                }
            }
            case "input" -> {
                if (element.attr("type").equalsIgnoreCase("hidden")) {
                    leaks.add("隐藏的表单项", element.attr("value"), "网页中隐藏的表单项");
                }
            }
            default -> {
                if (isHidden(element)) {
                    leaks.add("隐藏的内容", element.text(), "网页中不显示的内容");
                }
            }
        }
    }

    private static boolean tells(Element meta) {
        return TELLING.matcher(meta.attr("name").strip()).matches()
                || TELLING.matcher(meta.attr("property").strip()).matches();
    }

    static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.normalName().equals("template")
                || HIDING.matcher(element.attr("style")).find();
    }
}
