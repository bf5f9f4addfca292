package org.mingtang.documents.facts;

import java.util.List;
import java.util.Optional;

/// The issuer (发文机关): who signed; else whose red head or letterhead it is; else who speaks in the title.
final class Issuer {
    private static final List<String> AFTER_THE_NAME = List.of("关于", "转发", "印发", "批转");

    private Issuer() {}

    static Optional<String> read(Head head, List<Line> title, Optional<SignatureBlock> signature) {
        return joined(signature.map(SignatureBlock::issuers).orElse(List.of()))
                .or(() -> joined(head.redHead().stream()
                        .filter(line -> !RedHead.isLastWordAlone(line))
                        .map(RedHead::issuer)
                        .toList()))
                .or(() -> joined(head.beforeNumber().stream()
                        .filter(line -> head.number().isPresent() && !title.contains(line))
                        .flatMap(line -> OrganName.on(line).stream())
                        .toList()))
                .or(() -> inTitle(title));
    }

    private static Optional<String> joined(List<String> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join("、", names));
    }

    private static Optional<String> inTitle(List<Line> title) {
        if (title.size() > 1 && OrganName.is(title.getFirst().compact())) {
            return Optional.of(title.getFirst().compact());
        }
        return TitleLines.join(title)
                .flatMap(text -> AFTER_THE_NAME.stream()
                        .map(text::indexOf)
                        .filter(at -> at > 0)
                        .min(Integer::compare)
                        .map(at -> text.substring(0, at))
                        .filter(OrganName::is));
    }
}
