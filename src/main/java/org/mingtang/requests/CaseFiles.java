package org.mingtang.requests;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mingtang.documents.Deletion;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.FileKind;
import org.mingtang.documents.FindingKind;
import org.mingtang.documents.Reception;
import org.mingtang.documents.Redacted;
import org.mingtang.documents.Removal;
import org.mingtang.privacy.PersonalData;
import org.mingtang.requests.application.ApplicationRule;
import org.mingtang.requests.casefile.CaseCommand.Kept;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.CaseRule;
import org.springframework.stereotype.Component;

/// Takes files into a case, in the running transaction: those of applicants and those of officers by one rule.
@Component
class CaseFiles {
    /// How the file that is given is told from the one that was handed in.
    private static final String RELEASED = "（提供件）";

    /// What a seal can be seen on: pages, printed or scanned.
    private static final Set<FileKind> CARRY_A_SEAL = Collections.unmodifiableSet(EnumSet.of(
            FileKind.PDF, FileKind.OFD, FileKind.DOCX, FileKind.DOC, FileKind.PNG, FileKind.JPEG, FileKind.TIFF));

    private final DocumentDesk documents;
    private final PersonalData data;

    CaseFiles(DocumentDesk documents, PersonalData data) {
        this.documents = documents;
        this.data = data;
    }

    /// Who brings a file.
    enum Bringer {
        APPLICANT,
        /// what an officer enters is there already, whether it can be read or not
        OFFICER;

        boolean mayBringUnread(HandedIn.Part part) {
            return this == OFFICER
                    && switch (part) {
                        case IDENTITY, APPLICATION, EVIDENCE, RECEIVED -> true;
                        // somebody is to open these
                        case SEALED_LETTER, COPY, ENCLOSURE -> false;
                    };
        }
    }

    /// @param field      where a refusal is told
    /// @param objections takes why it was not taken
    Kept keep(CaseId id, String field, HandedIn file, Bringer bringer, Consumer<Objection> objections) {
        if (file.bytes().length > RequestCounter.LARGEST_FILE) {
            objections.accept(Objection.at(
                    field,
                    ApplicationRule.TOO_LONG,
                    "“" + file.name() + "”超过 " + (RequestCounter.LARGEST_FILE >> 20) + " MB，没有收下。"));
            return Kept.NOTHING;
        }
        if (data.bytes(id.stream()) + file.bytes().length > RequestCounter.LARGEST_CASE) {
            objections.accept(Objection.at(
                    field,
                    ApplicationRule.TOO_LONG,
                    "“" + file.name() + "”没有收下：这件申请的材料已经有 " + (RequestCounter.LARGEST_CASE >> 20) + " MB，不能再加。"));
            return Kept.NOTHING;
        }
        return switch (documents.receive(file.bytes(), file.name())) {
            case Reception.Refused(var unread) -> {
                var refusal = bringer.mayBringUnread(file.part())
                        ? documents.refuseAsItCame(file.bytes(), unread)
                        : Optional.of(unread);
                refusal.ifPresent(why -> objections.accept(Objection.at(
                        field,
                        CaseRule.EVIDENCE_MISSING,
                        "“" + file.name() + "”没有收下：" + why.message() + why.advice())));
                yield refusal.isPresent()
                        ? Kept.NOTHING
                        : new Kept(
                                1,
                                data.keepAsItCame(id.stream(), file.part().key(), file.name(), file.bytes())
                                        .commitment());
            }
            case Reception.Received received
            when file.part() == HandedIn.Part.SEALED_LETTER && !CARRY_A_SEAL.contains(received.kind()) -> {
                objections.accept(Objection.at(
                        field,
                        CaseRule.LETTER_MISSING,
                        "“" + file.name() + "”没有收下："
                                + received.kind().extension().toUpperCase(Locale.ROOT)
                                + " 文件上盖不了章。请上传盖章后的扫描件（PDF、JPG、PNG、TIFF），或者加盖电子印章的 PDF、OFD、Word 文件。"));
                yield Kept.NOTHING;
            }
            case Reception.Received received ->
                new Kept(
                        1,
                        data.keep(id.stream(), file.part().key(), file.name(), received.kind(), file.bytes())
                                .commitment());
        };
    }

    /// Makes another file from one that was kept, without what must not be given; both are kept (SEC-06, SEC-12).
    ///
    /// @return empty where a refusal was told
    Optional<CaseFact.Redaction> without(
            CaseId id,
            String field,
            org.mingtang.privacy.Kept copy,
            List<Deletion> deletions,
            Consumer<Objection> objections) {
        var bytes = data.content(copy);
        var kind = Stream.of(FileKind.values())
                .filter(one -> one.extension().equals(copy.extension()))
                .findFirst()
                .orElseThrow();
        return switch (documents.redact(bytes, kind, deletions)) {
            case Redacted.Refused(var reason) -> {
                objections.accept(Objection.at(field, CaseRule.NOT_REDACTED, "“" + copy.name() + "”没有遮盖：" + reason));
                yield Optional.empty();
            }
            case Redacted.Released released -> {
                var made = new HandedIn(HandedIn.Part.COPY, released(copy.name()), released.bytes());
                var kept = keep(id, field, made, Bringer.OFFICER, objections);
                yield Optional.of(kept)
                        .filter(one -> !one.commitment().isEmpty())
                        .map(one -> new CaseFact.Redaction(
                                copy.commitment(), one.commitment(), deleted(released.removals())));
            }
        };
    }

    /// Each kind with its ground once.
    private static List<CaseFact.Deleted> deleted(List<Removal> removals) {
        var times = new LinkedHashMap<CaseFact.Deleted, Integer>();
        for (var removal : removals) {
            var kind = removal.kind().map(FindingKind::chinese).orElse("文字");
            times.merge(new CaseFact.Deleted(kind, removal.ground(), 0), removal.times(), Integer::sum);
        }
        return times.entrySet().stream()
                .map(each ->
                        new CaseFact.Deleted(each.getKey().kind(), each.getKey().ground(), each.getValue()))
                .toList();
    }

    private static String released(String name) {
        if (name.contains(RELEASED)) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name + RELEASED : name.substring(0, dot) + RELEASED + name.substring(dot);
    }
}
