package org.mingtang.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.mingtang.disclosure.PublishedItems;
import org.mingtang.disclosure.PublishedItems.PublicPage.Gone;
import org.mingtang.disclosure.PublishedItems.PublicPage.Standing;
import org.mingtang.pages.Formats;
import org.mingtang.pages.Head;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.view.RedirectView;

/// The permanent address of a document: the document, 410 with the reason after it was withdrawn, 404 where none was
/// ever public.
@Controller
class DocumentPages {
    private final PublishedItems items;
    private final DocumentViews views;
    private final DocumentTags tags;
    private final Frames frames;

    DocumentPages(PublishedItems items, DocumentViews views, DocumentTags tags, Frames frames) {
        this.items = items;
        this.views = views;
        this.tags = tags;
        this.frames = frames;
    }

    @GetMapping("/documents/{prefix}/{serial}")
    String document(
            @PathVariable String prefix,
            @PathVariable String serial,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return page(IndexAddress.read(prefix, serial), request, response, model);
    }

    /// Numbers without a slash stand here; one whose slash came percent-encoded is shown the way to its address.
    @GetMapping("/documents/{number}")
    Object numberInOnePiece(
            @PathVariable String number, HttpServletRequest request, HttpServletResponse response, Model model) {
        var read = IndexAddress.read(number);
        if (read.isPresent() && number.indexOf('/') >= 0) {
            var canonical = new RedirectView(IndexAddress.of(number), true);
            canonical.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
            return canonical;
        }
        return page(read, request, response, model);
    }

    private String page(
            Optional<String> number, HttpServletRequest request, HttpServletResponse response, Model model) {
        var found = number.flatMap(items::find);
        if (found.isEmpty()) {
            return notFound(number.orElse(""), request, response, model);
        }
        return switch (found.get()) {
            case Standing(var item) -> {
                model.addAttribute(
                        "frame",
                        frames.frame(
                                request,
                                Section.LIBRARY,
                                item.title(),
                                IndexAddress.of(item.indexNumber()),
                                head -> tags.add(head, item)));
                model.addAttribute("document", views.view(item));
                yield "portal/document";
            }
            case Gone gone -> gone(gone, request, response, model);
        };
    }

    private String gone(Gone gone, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_GONE);
        model.addAttribute(
                "frame",
                frames.frame(
                        request,
                        Section.LIBRARY,
                        "文件已撤下",
                        IndexAddress.of(gone.indexNumber()),
                        Head::hiddenFromSearchEngines));
        model.addAttribute("gone", gone);
        model.addAttribute("day", Formats.date(gone.at()));
        return "portal/gone";
    }

    private String notFound(String number, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        model.addAttribute(
                "frame",
                frames.frame(request, Section.LIBRARY, "没有这份文件", "/documents", Head::hiddenFromSearchEngines)
                        .withoutSearchInHead());
        model.addAttribute("number", number);
        return "portal/unknown";
    }
}
