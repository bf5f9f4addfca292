package org.mingtang.requests;

import java.util.function.Consumer;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.Reception;
import org.mingtang.privacy.PersonalData;
import org.mingtang.requests.application.ApplicationRule;
import org.mingtang.requests.casefile.CaseCommand.Kept;
import org.mingtang.requests.casefile.CaseId;
import org.mingtang.requests.casefile.CaseRule;
import org.springframework.stereotype.Component;

/// Takes files into a case, in the running transaction: those of applicants and those of officers by one rule.
@Component
class CaseFiles {
    private final DocumentDesk documents;
    private final PersonalData data;

    CaseFiles(DocumentDesk documents, PersonalData data) {
        this.documents = documents;
        this.data = data;
    }

    /// @param field      where a refusal is told
    /// @param objections takes why it was not taken
    Kept keep(CaseId id, String field, HandedIn file, Consumer<Objection> objections) {
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
            case Reception.Refused(var refusal) -> {
                objections.accept(Objection.at(
                        field,
                        CaseRule.EVIDENCE_MISSING,
                        "“" + file.name() + "”没有收下：" + refusal.message() + refusal.advice()));
                yield Kept.NOTHING;
            }
            case Reception.Received received ->
                new Kept(
                        1,
                        data.keep(id.stream(), file.part().key(), file.name(), received.kind(), file.bytes())
                                .commitment());
        };
    }
}
