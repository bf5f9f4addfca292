package org.mingtang.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingtang.pages.Formats;
import org.mingtang.search.SearchIndex;
import org.mingtang.search.SearchQuery;
import org.mingtang.search.SearchResult;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The four-part column 政府信息公开 and the way to a request.
@Controller
class ColumnPages {
    private static final Pattern REPORT_YEAR = Pattern.compile("(20\\d{2})\\s*年");
    private static final int REPORTS = 100;

    private final Catalogue catalogue;
    private final SearchIndex index;
    private final ReceptionWays ways;
    private final Frames frames;

    ColumnPages(Catalogue catalogue, SearchIndex index, ReceptionWays ways, Frames frames) {
        this.catalogue = catalogue;
        this.index = index;
        this.ways = ways;
        this.frames = frames;
    }

    @GetMapping("/guide")
    String guide(HttpServletRequest request, Model model) {
        model.addAttribute("frame", frames.column(request, Section.GUIDE, "政府信息的分类、编排、获取方式，工作机构和依申请公开的办法。"));
        model.addAttribute("guide", catalogue.guide());
        model.addAttribute("units", ways.units());
        model.addAttribute("revised", Formats.date(catalogue.guide().revised()));
        return "portal/guide";
    }

    @GetMapping("/rules")
    String rules(HttpServletRequest request, Model model) {
        model.addAttribute("frame", frames.column(request, Section.RULES, "政府信息公开所依据的法律法规和本级制度。"));
        model.addAttribute(
                "groups",
                catalogue.rules().stream()
                        .collect(
                                Collectors.groupingBy(Catalogue.Rule::group, LinkedHashMap::new, Collectors.toList())));
        return "portal/rules";
    }

    @GetMapping("/columns")
    String columns(HttpServletRequest request, Model model) {
        var everything = index.search(LibraryQuery.ALL.toSearch(1));
        Map<String, Long> counts = Library.counts(Filter.COLUMN, everything).stream()
                .collect(Collectors.toMap(SearchResult.FacetCount::value, SearchResult.FacetCount::count));
        model.addAttribute("frame", frames.column(request, Section.COLUMNS, "政府信息公开条例规定应当主动公开的内容，按类列出。"));
        model.addAttribute(
                "columns",
                new ColumnsView(catalogue.columns().stream()
                        .map(column -> branch(column, counts))
                        .toList()));
        return "portal/columns";
    }

    private static ColumnsView.Branch branch(Catalogue.Column column, Map<String, Long> counts) {
        long count = counts.getOrDefault(column.key(), 0L);
        boolean opens = column.children().isEmpty() || count > 0;
        return new ColumnsView.Branch(
                column.name(),
                column.basis(),
                opens ? LibraryQuery.ALL.with(Filter.COLUMN, column.key()).url() : "",
                count,
                column.children().stream().map(child -> branch(child, counts)).toList());
    }

    @GetMapping("/annual-reports")
    String annualReports(HttpServletRequest request, Model model) {
        var query = LibraryQuery.ALL.with(Filter.COLUMN, catalogue.annualReportColumn());
        var found = index.search(query.toSearch(SearchQuery.Sort.DATE, REPORTS));
        var byYear = found.hits().stream()
                .collect(Collectors.groupingBy(
                        hit -> yearOf(hit.document().title()),
                        () -> new TreeMap<String, List<SearchResult.Hit>>(Comparator.reverseOrder()),
                        Collectors.toList()));
        model.addAttribute("frame", frames.column(request, Section.ANNUAL_REPORTS, "历年政府信息公开工作年度报告。"));
        model.addAttribute(
                "years",
                byYear.entrySet().stream()
                        .map(entry -> new AnnualReportView(
                                entry.getKey(),
                                entry.getValue().stream()
                                        .map(hit -> ListedView.of(hit, false))
                                        .toList()))
                        .toList());
        model.addAttribute("allUrl", query.url());
        return "portal/annual-reports";
    }

    /// The report says in its title which year it is about (国办公开办函〔2021〕30号).
    private static String yearOf(String title) {
        var matcher = REPORT_YEAR.matcher(title);
        return matcher.find() ? matcher.group(1) : "";
    }

    @GetMapping("/requests")
    String requests(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("frame", frames.column(request, Section.REQUESTS, "怎样在网上、当面或邮寄申请公开政府信息，怎样查看办理进度。"));
        model.addAttribute("guide", catalogue.guide());
        return "portal/requests";
    }
}
