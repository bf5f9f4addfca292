package org.mingtang.disclosure.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.mingtang.organs.AgencyId;

/// The fingerprint of everything a reader will see: files in order, and the public words of the form.
final class Contents {
    private Contents() {}

    static String of(
            HandlingForm form, Optional<DossierFact.Issued> issued, List<Paper> papers, List<CoIssuer> coIssuers) {
        var digest = sha256();
        add(digest, form.title());
        add(digest, issued.map(DossierFact.Issued::number).orElse(form.number()));
        add(
                digest,
                issued.map(issue -> issue.issueDate().toString())
                        .orElse(form.issueDate().map(Object::toString).orElse("")));
        add(digest, form.issuer());
        add(digest, form.addressees());
        add(digest, form.attribute().map(Enum::name).orElse(""));
        add(digest, form.column());
        add(digest, form.topic());
        add(digest, form.genre());
        for (var paper : papers) {
            add(digest, paper.part().name());
            add(digest, paper.name());
            add(digest, paper.hash().hex());
        }
        // Last, so that a document of one unit keeps the fingerprint it always had.
        for (var unit : coIssuers) {
            add(digest, "co-issuer");
            add(digest, unit.agency().map(AgencyId::value).orElse(""));
            add(digest, unit.name());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Length before text, so that no two lists of texts give the same bytes.
    private static void add(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
