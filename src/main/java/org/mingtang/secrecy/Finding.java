package org.mingtang.secrecy;

import java.util.List;
import java.util.Optional;
import org.mingtang.regulation.Law;

/// What the reviewer writes (SEC-08), with the judgements that the district asks for (SEC-17).
///
/// @param ground     key of the ground from the pack; empty where nothing speaks against disclosure
/// @param article    the article cited; empty without a ground
/// @param weighing   what was asked about the exceptions of the ground (SEC-04)
/// @param judgements in the order of the pack
/// @param exemption  why personal data stay in; empty where there are none, or none left (SEC-24)
/// @param other      anything else to be recorded; may be empty
public record Finding(
        Conclusion conclusion,
        String ground,
        String article,
        String reasons,
        Weighing weighing,
        List<Judgement> judgements,
        Optional<Exemption> exemption,
        String other) {
    public Finding {
        judgements = List.copyOf(judgements);
    }

    /// Nothing speaks against disclosure.
    public static Finding disclosing(String reasons, List<Judgement> judgements) {
        return new Finding(Conclusion.DISCLOSE, "", "", reasons, Weighing.NOTHING, judgements, Optional.empty(), "");
    }

    /// Where the reviewer left the article open, the one on which the pack rests the ground.
    public Finding citing(Law law) {
        if (!article.isBlank()) {
            return this;
        }
        var cite = law.ground(ground).map(known -> known.cite().text()).orElse("");
        return new Finding(conclusion, ground, cite, reasons, weighing, judgements, exemption, other);
    }

    /// The judgement of that key; empty where none was made.
    public String judgement(String id) {
        return judgements.stream()
                .filter(judgement -> judgement.id().equals(id))
                .map(Judgement::text)
                .findFirst()
                .orElse("");
    }
}
