package org.mingtang.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.documents.DocumentNumber;
import org.mingtang.references.CitationKey;
import org.mingtang.references.KnownDocumentRegister;
import org.mingtang.references.KnownDocumentSource.Sighting;
import org.mingtang.references.KnownDocuments.Standing;
import org.mingtang.references.KnownEntries;
import org.mingtang.references.KnownEntries.Query;
import org.mingtang.references.KnownEntries.Shelf;
import org.mingtang.references.KnownEntries.Sort;
import org.mingtang.references.KnownEntry;
import org.mingtang.regulation.DisclosureAttribute;
import org.mingtang.regulation.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// The register of known documents: whether a citation is public, and what stands in the register.
@Controller
public class KnownDocumentPages {
    static final String ADDRESS = "/workbench/known-documents";

    private static final List<Role> KEEPERS =
            List.of(Role.DISCLOSURE_OFFICER, Role.DISCLOSURE_HEAD, Role.SECRECY_REVIEWER, Role.SUPERVISOR);
    private static final int ROWS = 25;
    private static final int EXPORTED = 100_000;

    private final KnownEntries entries;
    private final KnownDocumentRegister register;
    private final Frames frames;
    private final Clock clock;

    KnownDocumentPages(KnownEntries entries, KnownDocumentRegister register, Frames frames, Clock clock) {
        this.entries = entries;
        this.register = register;
        this.frames = frames;
        this.clock = clock;
    }

    /// What is asked for; the attribute is empty for all.
    public record Filter(String text, String attribute, Shelf shelf, Sort sort) {
        Query query(int page, int size) {
            return new Query(text, chosen(), shelf, sort, page, size);
        }

        private Optional<DisclosureAttribute> chosen() {
            return Stream.of(DisclosureAttribute.values())
                    .filter(known -> known.name().equals(attribute))
                    .findFirst();
        }

        public boolean any() {
            return !text.isEmpty() || !attribute.isEmpty() || shelf != Shelf.STANDING;
        }

        /// With the query of this filter.
        public String address(String path) {
            return UriComponentsBuilder.fromPath(ADDRESS + path)
                    .queryParam("q", "{q}")
                    .queryParam("attribute", "{attribute}")
                    .queryParam("shelf", shelf.name())
                    .queryParam("sort", sort.name())
                    .encode()
                    .buildAndExpand(text, attribute)
                    .toUriString();
        }

        /// Where what was asked for in vain is entered.
        public String entering() {
            boolean isNumber = DocumentNumber.parse(text.replaceAll("\\s", "")).isPresent();
            return UriComponentsBuilder.fromPath(ADDRESS + "/new")
                    .queryParam(isNumber ? "number" : "title", "{text}")
                    .encode()
                    .buildAndExpand(text)
                    .toUriString();
        }

        public String page(int number) {
            return address("") + "&page=" + number;
        }
    }

    /// What is known of the citation that was asked for.
    public record Answer(Standing standing, List<Sighting> sightings) {
        public String lamp() {
            return switch (standing) {
                case PUBLIC -> "ok";
                case NOT_PUBLIC -> "late";
                case UNKNOWN -> "warn";
            };
        }
    }

    /// @param answer empty where nothing was asked for
    /// @param number of the page, from 1
    /// @param keeps  whether the officer may change the register
    public record Page(
            Frame frame,
            Filter filter,
            List<Choice> attributes,
            Optional<Answer> answer,
            List<KnownEntry> rows,
            long total,
            int number,
            int last,
            boolean keeps) {
        public int first() {
            return (number - 1) * ROWS + 1;
        }
    }

    @GetMapping(ADDRESS)
    ModelAndView list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String attribute,
            @RequestParam(defaultValue = "STANDING") Shelf shelf,
            @RequestParam(defaultValue = "CHANGED") Sort sort,
            @RequestParam(defaultValue = "1") int page) {
        var filter = new Filter(Typed.of(request).text("q"), attribute, shelf, sort);
        long total = entries.count(filter.query(1, ROWS));
        int last = (int) Math.max(1, (total + ROWS - 1) / ROWS);
        int number = Math.clamp(page, 1, last);
        return new ModelAndView(
                "workbench/known-documents",
                "page",
                new Page(
                        frames.of(request, "已知文件库", "known"),
                        filter,
                        Choice.of(DisclosureAttribute.values(), DisclosureAttribute::chinese),
                        answer(filter.text()),
                        entries.list(filter.query(number, ROWS)),
                        total,
                        number,
                        last,
                        keeps(request)));
    }

    private Optional<Answer> answer(String text) {
        return CitationKey.of(text).map(_ -> {
            var sightings = register.sightings(text);
            return new Answer(register.standing(text), sightings);
        });
    }

    /// In the columns of the import.
    @GetMapping(ADDRESS + "/export.csv")
    ResponseEntity<byte[]> export(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String attribute,
            @RequestParam(defaultValue = "STANDING") Shelf shelf,
            @RequestParam(defaultValue = "CHANGED") Sort sort) {
        var filter = new Filter(Typed.of(request).text("q"), attribute, shelf, sort);
        var sheet = new CsvSheet("文号", "标题", "公开属性");
        for (var entry : entries.list(filter.query(1, EXPORTED))) {
            var document = entry.document();
            sheet.add(
                    document.number().map(DocumentNumber::toString).orElse(""),
                    document.title(),
                    document.attribute().chinese());
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        "已知文件 " + LocalDate.now(clock) + ".csv",
                                        java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(sheet.bytes());
    }

    static boolean keeps(HttpServletRequest request) {
        return AccountGate.officer(request).posts().stream().anyMatch(post -> KEEPERS.contains(post.role()));
    }

    /// For everything but looking.
    static void onlyKeepers(HttpServletRequest request) {
        if (!keeps(request)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
