package org.mingtang.requests;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.organs.Signature;
import org.mingtang.privacy.Kept;
import org.mingtang.requests.HandedIn.Part;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.Disposal;

/// What is kept of a request and tells who asks, as it goes when personal data are disposed of (REQ-26). What the
/// agency wrote and gave is records (档案) and is not among it.
///
/// @param texts  the application, and what the applicant wrote of the own person
/// @param files  proofs of identity and what came with the application, and what of an earlier request
///               went with the answer
/// @param papers of which only who looks at them can say whether they tell of the applicant or of others: letters that
///               came in, proofs, and copies that were read but not given
/// @param sheets of an archive package that was made before: what they tell of the applicant was copied from the rest,
///               so they go with it and are not counted
public record PersonalTraces(List<Kept> texts, List<Kept> files, List<Kept> papers, List<Kept> sheets) {
    private static final Set<String> HANDED_IN = keys(EnumSet.of(Part.IDENTITY, Part.APPLICATION, Part.ENCLOSURE));
    private static final Set<String> PAPERS = keys(EnumSet.of(Part.EVIDENCE, Part.RECEIVED, Part.COPY));

    public PersonalTraces {
        texts = List.copyOf(texts);
        files = List.copyOf(files);
        papers = List.copyOf(papers);
        sheets = List.copyOf(sheets);
    }

    private static Set<String> keys(Set<Part> parts) {
        return parts.stream().map(Part::key).collect(Collectors.toSet());
    }

    /// What has gone already is not among it.
    public static PersonalTraces of(RequestView view) {
        var personal = Disposal.texts(view.file());
        var records = new HashSet<>(signed(view));
        records.addAll(view.file().givenAway());
        records.addAll(onPaper(view));
        var there = view.kept().stream().filter(kept -> !kept.erased()).toList();
        return new PersonalTraces(
                there.stream()
                        .filter(kept ->
                                kept.what().equals(RequestRecords.APPLICATION) || personal.contains(kept.commitment()))
                        .toList(),
                there.stream().filter(kept -> HANDED_IN.contains(kept.what())).toList(),
                there.stream()
                        .filter(kept -> PAPERS.contains(kept.what()) && !records.contains(kept.commitment()))
                        .toList(),
                there.stream().filter(ArchivePackage::isSheet).toList());
    }

    /// Pages with signatures of officers, as commitments.
    private static Set<String> signed(RequestView view) {
        return view.file().facts().stream()
                .flatMap(PersonalTraces::signature)
                .flatMap(signature -> signature.paper().stream())
                .map(Signature.OnPaper::scan)
                .collect(Collectors.toSet());
    }

    /// What proves the steps on paper that moved the clock.
    private static Set<String> onPaper(RequestView view) {
        return view.file().facts().stream()
                .filter(CaseFact.DoneOnPaper.class::isInstance)
                .map(fact -> ((CaseFact.DoneOnPaper) fact).scan())
                .collect(Collectors.toSet());
    }

    /// Under which an entry stands; none for most.
    static Stream<Signature> signature(CaseFact fact) {
        if (fact instanceof CaseFact.Countersigned signed) {
            return Stream.of(signed.signature());
        }
        if (fact instanceof CaseFact.Signed signed) {
            return Stream.of(signed.signature());
        }
        if (fact instanceof CaseFact.SecrecyCleared cleared) {
            return Stream.of(cleared.signature());
        }
        if (fact instanceof CaseFact.LegalityReviewed reviewed) {
            return Stream.of(reviewed.signature());
        }
        return fact instanceof CaseFact.LetterApproved approved ? Stream.of(approved.signature()) : Stream.empty();
    }
}
