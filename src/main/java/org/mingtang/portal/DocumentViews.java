package org.mingtang.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.disclosure.PublishedItem;
import org.mingtang.organs.Agency;
import org.mingtang.organs.Organs;
import org.mingtang.pages.Formats;
import org.mingtang.portal.DocumentView.Banner;
import org.mingtang.portal.DocumentView.Crumb;
import org.mingtang.portal.DocumentView.Download;
import org.mingtang.portal.DocumentView.Fact;
import org.mingtang.portal.DocumentView.Kind;
import org.springframework.stereotype.Component;

/// Turns a published item into what its page shows.
@Component
class DocumentViews {
    private static final String NOT_GIVEN = "—";
    private static final int LONGEST_TITLE_LINE = 22;
    private static final int SHORTEST_ISSUER = 4;

    private final Catalogue catalogue;
    private final Organs organs;

    DocumentViews(Catalogue catalogue, Organs organs) {
        this.catalogue = catalogue;
        this.organs = organs;
    }

    DocumentView view(PublishedItem item) {
        return new DocumentView(
                item.title(),
                titleLines(item.title()),
                item.indexNumber(),
                IndexAddress.of(item.indexNumber()),
                facts(item),
                item.validity(),
                banner(item),
                crumbs(item),
                beginsWithTitle(item),
                item.bodyHtml(),
                item.annotation().filter(annotation -> !item.bodyText().contains(annotation)),
                item.files().stream().map(file -> download(item, file)).toList(),
                Formats.dateAndTime(item.publishedAt()),
                item.publishedAt().toString(),
                item.sha256(),
                related(item));
    }

    /// 索引号 主题分类 发文机关 成文日期 标题 发文字号 发布日期 有效性, in this order.
    private static List<Fact> facts(PublishedItem item) {
        return List.of(
                new Fact("索引号", item.indexNumber(), Kind.NUMBER),
                new Fact("主题分类", orNotGiven(FilterNames.topic(item.topic())), Kind.TEXT),
                new Fact("发文机关", orNotGiven(item.issuer()), Kind.TEXT),
                new Fact("成文日期", item.issueDate().map(Formats::date).orElse(NOT_GIVEN), Kind.NUMBER),
                new Fact("标题", item.title(), Kind.WIDE),
                new Fact("发文字号", item.documentNumber().orElse(NOT_GIVEN), Kind.NUMBER),
                new Fact("发布日期", Formats.date(item.publishedAt()), Kind.NUMBER),
                new Fact("有效性", item.validity().chinese(), Kind.VALIDITY));
    }

    private static String orNotGiven(String value) {
        return value.isBlank() ? NOT_GIVEN : value;
    }

    private static Optional<Banner> banner(PublishedItem item) {
        String search = LibraryQuery.ALL
                .withText(item.documentNumber().orElse(item.title()))
                .url();
        return switch (item.validity()) {
            case VALID -> Optional.empty();
            case AMENDED -> Optional.of(new Banner("本文件已被修改", "引用前请对照修改它的文件。", search));
            case EXPIRED -> Optional.of(new Banner("本文件已失效", "有效期已过，仅供查考，不再作为办事依据。", search));
            case ABOLISHED -> Optional.of(new Banner("本文件已废止", "仅供查考，不再作为办事依据。", search));
        };
    }

    private List<Crumb> crumbs(PublishedItem item) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(Section.LIBRARY.chinese(), Section.LIBRARY.path()));
        catalogue
                .column(item.column())
                .ifPresent(column -> crumbs.add(new Crumb(
                        column.name(),
                        LibraryQuery.ALL.with(Filter.COLUMN, column.key()).url())));
        return crumbs;
    }

    /// A long title is set as the office sets it: the issuer on a line of its own (GB/T 9704-2012, 7.3.1).
    private static List<String> titleLines(String title) {
        int about = title.indexOf("关于");
        return title.length() > LONGEST_TITLE_LINE && about >= SHORTEST_ISSUER
                ? List.of(title.substring(0, about), title.substring(about))
                : List.of(title);
    }

    /// Line breaks inside a printed title do not make it another title.
    private static boolean beginsWithTitle(PublishedItem item) {
        return withoutSpace(item.bodyText()).startsWith(withoutSpace(item.title()));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("[\\s\\u3000]+", "");
    }

    private static Download download(PublishedItem item, PublishedItem.PublishedFile file) {
        return new Download(
                file.name(),
                file.kind().name(),
                Formats.size(file.bytes()),
                file.note(),
                IndexAddress.ofFile(item.indexNumber(), file.hash().hex()),
                file.hash().hex());
    }

    private List<Crumb> related(PublishedItem item) {
        var related = new ArrayList<Crumb>();
        organs.find(item.agency())
                .map(Agency::shortName)
                .ifPresent(name -> related.add(new Crumb(
                        name + "公开的文件", library(Filter.AGENCY, item.agency().value()))));
        catalogue
                .column(item.column())
                .map(Catalogue.Column::name)
                .ifPresent(name -> related.add(new Crumb("同栏目：" + name, library(Filter.COLUMN, item.column()))));
        if (!item.topic().isBlank()) {
            related.add(new Crumb("同主题：" + FilterNames.topic(item.topic()), library(Filter.TOPIC, item.topic())));
        }
        item.documentNumber()
                .ifPresent(number -> related.add(
                        new Crumb("提到本文件的文件", LibraryQuery.ALL.withText(number).url())));
        return related;
    }

    private static String library(Filter filter, String value) {
        return LibraryQuery.ALL.with(filter, value).url();
    }
}
