package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.organs.OrganImport;
import org.mingtang.organs.OrganImport.Files;
import org.mingtang.organs.OrganImport.Report;
import org.mingtang.organs.OrganImport.Table;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Import of agencies and people: first rehearsed, then run with the very files that were rehearsed.
@Controller
public class ImportPages {
    private static final String REHEARSED = ImportPages.class.getName() + ".rehearsed";
    private static final long LARGEST = 5_000_000;

    private final OrganImport imports;
    private final DocumentDesk documents;
    private final RegisterActs acts;
    private final Frames frames;

    ImportPages(OrganImport imports, DocumentDesk documents, RegisterActs acts, Frames frames) {
        this.imports = imports;
        this.documents = documents;
        this.acts = acts;
        this.frames = frames;
    }

    /// @param wrong why nothing was looked at; empty otherwise
    public record Page(Frame frame, Optional<Report> report, String names, String wrong) {}

    /// Waits in the session between rehearsal and run.
    @SuppressWarnings("ArrayRecordComponent") // raw uploads, never compared
    private record Rehearsed(byte @Nullable [] agencies, byte @Nullable [] people) implements Serializable {
        private static final long serialVersionUID = 1;

        Files files() {
            return new Files(Optional.ofNullable(agencies), Optional.ofNullable(people));
        }
    }

    @GetMapping("/workbench/register/import")
    ModelAndView show(HttpServletRequest request) {
        return page(request, Optional.empty(), "", "");
    }

    @PostMapping("/workbench/register/import/rehearsal")
    ModelAndView rehearse(
            HttpServletRequest request,
            HttpSession session,
            @RequestParam MultipartFile agencies,
            @RequestParam MultipartFile people)
            throws IOException {
        session.removeAttribute(REHEARSED);
        if (agencies.isEmpty() && people.isEmpty()) {
            return page(request, Optional.empty(), "", "请至少选择一个文件。");
        }
        if (agencies.getSize() + people.getSize() > LARGEST) {
            return page(request, Optional.empty(), "", "文件合计超过 5 MB，请分批导入。");
        }
        for (var file : List.of(agencies, people)) {
            var refused = documents.refuseSheet(file.getBytes(), PaperController.name(file));
            if (refused.isPresent()) {
                return page(
                        request,
                        Optional.empty(),
                        "",
                        refused.get().message() + refused.get().advice());
            }
        }
        var rehearsed = new Rehearsed(bytes(agencies), bytes(people));
        var report = imports.rehearse(rehearsed.files(), acts.by(request));
        if (report.isClean()) {
            session.setAttribute(REHEARSED, rehearsed);
        }
        return page(request, Optional.of(report), names(agencies) + names(people), "");
    }

    @PostMapping("/workbench/register/import")
    ModelAndView run(HttpServletRequest request, HttpSession session, RedirectAttributes flash) {
        if (!(session.getAttribute(REHEARSED) instanceof Rehearsed rehearsed)) {
            return page(request, Optional.empty(), "", "请先选择文件试运行。");
        }
        session.removeAttribute(REHEARSED);
        var report = imports.run(rehearsed.files(), acts.by(request));
        if (!report.isClean()) {
            return page(request, Optional.of(report), "", "");
        }
        flash.addFlashAttribute(
                Frames.DONE,
                "已导入：新增机构 %d 个、人员 %d 名、任职 %d 项"
                        .formatted(
                                report.agencies().added(),
                                report.people().added(),
                                report.posts().added()));
        return new ModelAndView("redirect:/workbench/register");
    }

    @GetMapping("/workbench/register/import/{table}-template.csv")
    ResponseEntity<byte[]> template(@PathVariable String table) {
        return file(table + "-template.csv", imports.template(table(table)));
    }

    @GetMapping("/workbench/register/import/{table}.csv")
    ResponseEntity<byte[]> export(@PathVariable String table) {
        return file(table + ".csv", imports.export(table(table)));
    }

    private static Table table(String name) {
        for (var table : Table.values()) {
            if (table.name().toLowerCase(Locale.ROOT).equals(name)) {
                return table;
            }
        }
        throw Keys.nowhere();
    }

    private static ResponseEntity<byte[]> file(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private ModelAndView page(HttpServletRequest request, Optional<Report> report, String names, String wrong) {
        var page = new Page(frames.of(request, "导入导出", "register"), report, names, wrong);
        var view = new ModelAndView("workbench/import", "page", page);
        if (!wrong.isEmpty() || report.filter(told -> !told.isClean()).isPresent()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private static byte @Nullable [] bytes(MultipartFile file) throws IOException {
        return file.isEmpty() ? null : file.getBytes();
    }

    private static String names(MultipartFile file) {
        return file.isEmpty() ? "" : file.getOriginalFilename() + " ";
    }
}
