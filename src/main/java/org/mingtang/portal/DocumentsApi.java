package org.mingtang.portal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingtang.disclosure.PublishedItem;
import org.mingtang.disclosure.PublishedItems;
import org.mingtang.disclosure.PublishedItems.PublicPage.Gone;
import org.mingtang.disclosure.PublishedItems.PublicPage.Standing;
import org.mingtang.pages.Formats;
import org.mingtang.search.SearchIndex;
import org.mingtang.search.SearchResult;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "documents", description = "已公开的政府信息")
class DocumentsApi {
    private static final int SUGGESTIONS = 8;
    private static final int LONGEST_PREFIX = 100;

    private final PublishedItems items;
    private final SearchIndex index;
    private final LibraryQueries queries;
    private final Frames frames;

    DocumentsApi(PublishedItems items, SearchIndex index, LibraryQueries queries, Frames frames) {
        this.items = items;
        this.index = index;
        this.queries = queries;
        this.frames = frames;
    }

    record DocumentList(long total, List<DocumentSummary> items) {}

    /// @param validity  VALID, AMENDED, EXPIRED, ABOLISHED
    /// @param highlight HTML-safe, with `mark` around what matched
    record DocumentSummary(
            String indexNumber,
            String title,
            Optional<String> documentNumber,
            String issuer,
            Optional<LocalDate> issueDate,
            Instant publishedAt,
            String column,
            String topic,
            String validity,
            String url,
            String highlight) {}

    record DocumentDetail(
            String indexNumber,
            String title,
            Optional<String> documentNumber,
            String issuer,
            String agency,
            Optional<LocalDate> issueDate,
            Instant publishedAt,
            String column,
            String topic,
            String genre,
            String validity,
            Optional<String> annotation,
            String url,
            String sha256,
            String text,
            List<DocumentFile> files) {}

    record DocumentFile(String name, String mediaType, long bytes, String note, String sha256, String url) {}

    record Suggestions(List<String> suggestions) {}

    @GetMapping("/documents")
    @Operation(summary = "检索已公开的政府信息，每页 20 条")
    @Parameter(name = "q", description = "搜索词、文号或索引号；为空时列出全部", schema = @Schema(type = "string"))
    @Parameter(name = "agency", description = "机构代码", schema = @Schema(type = "string"))
    @Parameter(name = "column", description = "栏目代码", schema = @Schema(type = "string"))
    @Parameter(name = "topic", description = "主题分类，两级以 \\ 相连", schema = @Schema(type = "string"))
    @Parameter(name = "genre", description = "体裁", schema = @Schema(type = "string"))
    @Parameter(name = "year", description = "年份", schema = @Schema(type = "integer"))
    @Parameter(
            name = "validity",
            description = "有效性",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"VALID", "AMENDED", "EXPIRED", "ABOLISHED"}))
    @Parameter(
            name = "sort",
            description = "排序",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"relevance", "date"}))
    @Parameter(name = "page", description = "页码，从 1 起", schema = @Schema(type = "integer", minimum = "1"))
    ResponseEntity<?> documents(@Parameter(hidden = true) HttpServletRequest request) {
        var reading = queries.read(request.getParameterMap());
        if (!reading.problems().isEmpty()) {
            return problem(badRequest(reading.problems()));
        }
        var result = index.search(reading.query().toSearch(LibraryQuery.PAGE_SIZE));
        String root = frames.root(request);
        return ResponseEntity.ok(new DocumentList(
                result.total(),
                result.hits().stream().map(hit -> summary(hit, root)).toList()));
    }

    private static DocumentSummary summary(SearchResult.Hit hit, String root) {
        var found = hit.document();
        return new DocumentSummary(
                found.id(),
                found.title(),
                found.documentNumber(),
                found.issuer(),
                found.issueDate(),
                found.publishedAt(),
                found.column(),
                found.topic(),
                found.validity(),
                root + IndexAddress.of(found.id()),
                hit.snippet());
    }

    @GetMapping("/documents/{prefix}/{serial}")
    @Operation(summary = "一份已公开的政府信息；撤下的答 410")
    ResponseEntity<?> document(
            @PathVariable String prefix,
            @PathVariable String serial,
            @Parameter(hidden = true) HttpServletRequest request) {
        return document(IndexAddress.read(prefix, serial), request);
    }

    @GetMapping("/documents/{number}")
    @Operation(summary = "一份索引号不带斜线的政府信息")
    ResponseEntity<?> numberInOnePiece(
            @PathVariable String number, @Parameter(hidden = true) HttpServletRequest request) {
        return document(IndexAddress.read(number), request);
    }

    private ResponseEntity<?> document(Optional<String> indexNumber, HttpServletRequest request) {
        var page = indexNumber.flatMap(items::find);
        if (page.isEmpty()) {
            var unknown = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "没有公开过这个索引号的文件，请核对索引号。");
            unknown.setTitle("没有这份文件");
            return problem(unknown);
        }
        return switch (page.get()) {
            case Standing(var item) -> ResponseEntity.ok(detail(item, frames.root(request)));
            case Gone withdrawn -> {
                var gone = ProblemDetail.forStatusAndDetail(
                        HttpStatus.GONE, "这份文件已于" + Formats.date(withdrawn.at()) + "撤下：" + withdrawn.reason());
                gone.setTitle("文件已撤下");
                yield problem(gone);
            }
        };
    }

    private static DocumentDetail detail(PublishedItem item, String root) {
        return new DocumentDetail(
                item.indexNumber(),
                item.title(),
                item.documentNumber(),
                item.issuer(),
                item.agency().value(),
                item.issueDate(),
                item.publishedAt(),
                item.column(),
                item.topic(),
                item.genre(),
                item.validity().name(),
                item.annotation(),
                root + IndexAddress.of(item.indexNumber()),
                item.sha256(),
                item.bodyText(),
                item.files().stream()
                        .map(file -> new DocumentFile(
                                file.name(),
                                file.kind().mediaType(),
                                file.bytes(),
                                file.note(),
                                file.hash().hex(),
                                root
                                        + IndexAddress.ofFile(
                                                item.indexNumber(), file.hash().hex())))
                        .toList());
    }

    @GetMapping("/suggestions")
    @Operation(summary = "以这些字开头的标题和文号，最多 8 个")
    Suggestions suggestions(@RequestParam(defaultValue = "") String q) {
        String prefix = q.strip();
        return prefix.isEmpty() || prefix.length() > LONGEST_PREFIX
                ? new Suggestions(List.of())
                : new Suggestions(index.suggest(prefix, SUGGESTIONS));
    }

    private static ProblemDetail badRequest(List<LibraryQueries.Problem> problems) {
        var detail = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "有参数不正确，请按 errors 逐项更正。");
        detail.setTitle("参数不正确");
        detail.setProperty("errors", problems);
        return detail;
    }

    private static ResponseEntity<ProblemDetail> problem(ProblemDetail detail) {
        return ResponseEntity.status(detail.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
