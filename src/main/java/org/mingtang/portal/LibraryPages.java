package org.mingtang.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class LibraryPages {
    private final Library library;
    private final LibraryQueries queries;
    private final Frames frames;

    LibraryPages(Library library, LibraryQueries queries, Frames frames) {
        this.library = library;
        this.queries = queries;
        this.frames = frames;
    }

    @GetMapping("/documents")
    String documents(HttpServletRequest request, Model model) {
        var reading = queries.read(request.getParameterMap());
        var query = reading.query();
        var result = library.search(query);
        if (query.page() > Library.lastPage(result)) {
            return "redirect:" + query.onPage(Library.lastPage(result)).url();
        }
        var view = library.view(reading, result);
        model.addAttribute("frame", frame(request, query, view));
        model.addAttribute("library", view);
        return "portal/library";
    }

    private Frame frame(HttpServletRequest request, LibraryQuery query, LibraryView view) {
        String description = "政策文件与政府信息公开文件库，可按标题、文号、索引号、机构、主题、年份检索。";
        return frames.frame(request, Section.LIBRARY, title(query, view), query.url(), head -> {
                    var described = head.describedAs(description)
                            .withFeed(query.feedUrl())
                            .withTag("ColumnName", Section.LIBRARY.chinese())
                            .withTag("ColumnType", "政策文件")
                            .withTag("ColumnDescription", description);
                    // Lists of what somebody sought are endless; search engines take the documents from the sitemap.
                    return query.equals(LibraryQuery.ALL) ? described : described.hiddenFromSearchEngines();
                })
                .withoutSearchInHead();
    }

    private static String title(LibraryQuery query, LibraryView view) {
        String filters = view.chips().stream().map(LibraryView.Chip::value).collect(Collectors.joining("、"));
        String sought = query.text().isEmpty() ? "" : "搜索“" + query.text() + "”";
        String page = query.page() > 1 ? " 第 " + query.page() + " 页" : "";
        String what = (sought + " " + filters).strip();
        return (what.isEmpty() ? "政策文件库" : what) + page;
    }
}
