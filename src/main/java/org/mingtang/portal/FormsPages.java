package org.mingtang.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mingtang.documents.Fonts;
import org.mingtang.documents.OfficialDocumentWriter;
import org.mingtang.pages.Formats;
import org.mingtang.pages.Sent;
import org.mingtang.regulation.LetterTemplate;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.RequestLaw;
import org.mingtang.requests.letters.BlankForm;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The standard texts and forms of requests, to be looked at and downloaded in the version now in force (REQ-20,
/// REQ-27).
@Controller
class FormsPages {
    private static final String PATH = "/forms";

    private final Packs packs;
    private final Frames frames;
    private final Clock clock;
    private final boolean hasFonts;
    private final OfficialDocumentWriter writer;
    /// The same for everybody, and as many as the pack has texts.
    private final Map<Wanted, byte[]> printed = new ConcurrentHashMap<>();

    FormsPages(Packs packs, Frames frames, Clock clock, Optional<Fonts> fonts) {
        this.packs = packs;
        this.frames = frames;
        this.clock = clock;
        this.hasFonts = fonts.isPresent();
        this.writer = fonts.map(OfficialDocumentWriter::new).orElseGet(OfficialDocumentWriter::withoutFonts);
    }

    /// @param form   id of the version of the text
    /// @param remedy the sentence on remedies, which may change while the text stays
    private record Wanted(String form, Kind kind, String remedy) {}

    private enum Kind {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        PDF("application/pdf");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    @GetMapping(PATH)
    String list(HttpServletRequest request, Model model) {
        model.addAttribute(
                "frame",
                frames.frame(
                        request,
                        Section.REQUESTS,
                        "申请表和文书范本",
                        PATH,
                        head -> head.describedAs("政府信息公开申请表，各类告知书、答复书的范本，可以下载。")));
        model.addAttribute("forms", FormsView.of(law().letters()));
        model.addAttribute("pdf", hasFonts);
        return "portal/forms";
    }

    @GetMapping(PATH + "/{form}.docx")
    void docx(@PathVariable String form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(form, Kind.DOCX, request, response);
    }

    @GetMapping(PATH + "/{form}.pdf")
    void pdf(@PathVariable String form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!hasFonts) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        send(form, Kind.PDF, request, response);
    }

    private void send(String form, Kind kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var law = law();
        var template = law.letters().stream()
                .filter(letter -> letter.id().equals(form))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var wanted =
                new Wanted(form, kind, BlankForm.remedy(template.kind(), law).orElse(""));
        var bytes = printed.get(wanted);
        if (bytes == null) {
            bytes = print(template, kind, law);
            printed.put(wanted, bytes);
        }
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(template.title() + "." + kind.name().toLowerCase(Locale.ROOT), UTF_8)
                        .build()
                        .toString());
        Sent.bytes(request, response, bytes, kind.mediaType);
    }

    private byte[] print(LetterTemplate template, Kind kind, RequestLaw law) throws IOException {
        var letter = BlankForm.of(template, law);
        // the same bytes on every node and after every start
        var edition = law.law().sources().getLast().edition();
        var stamped = edition.atStartOfDay(Formats.CHINA).toInstant();
        return switch (kind) {
            case DOCX -> writer.docx(letter, stamped);
            case PDF -> writer.pdf(letter, stamped);
        };
    }

    private RequestLaw law() {
        return packs.inForceOn(LocalDate.ofInstant(clock.instant(), Formats.CHINA))
                .requests();
    }
}
