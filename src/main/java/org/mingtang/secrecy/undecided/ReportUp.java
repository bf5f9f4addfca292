package org.mingtang.secrecy.undecided;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.FileHash;
import org.mingtang.secrecy.Conclusion;
import org.mingtang.secrecy.ReviewId;
import org.mingtang.secrecy.undecided.ReportUpFact.*;

/// A case reported to the authority that decides (报上级确定), as its entries make it.
///
/// @param receivedOn day of receipt, from which the period of the answer counts
/// @param extended   the one extension
/// @param moved      the last move of the due date by a holiday notice, since the receipt or the extension
/// @param materials  what more was asked for, in order
/// @param quotedIn   the secrecy review that was concluded upon the answer
public record ReportUp(
        ReportUpId id,
        ReportedUp reported,
        Optional<LocalDate> receivedOn,
        Optional<Extended> extended,
        Optional<AnswerDueMoved> moved,
        List<Material> materials,
        Progress progress,
        Optional<ReviewId> quotedIn) {

    /// How far it has come.
    public sealed interface Progress {
        /// Sent, and nobody has said that it arrived.
        record AwaitingReceipt() implements Progress {}

        record WithAuthority() implements Progress {}

        /// The authority waits for further material and answers only then.
        record MaterialOpen(String what) implements Progress {}

        record Decided(Answered answer) implements Progress {}

        record Ended(String reason) implements Progress {}
    }

    /// Further reference material: what was asked for, and what came of it.
    public record Material(String what, Optional<MaterialSupplied> supplied, Optional<MaterialWaived> waived) {}

    /// @throws IllegalArgumentException when the first fact is not the report
    static ReportUp fold(ReportUpId id, Iterable<? extends ReportUpFact> facts) {
        ReportUp reportUp = null;
        for (var fact : facts) {
            reportUp = reportUp == null ? begun(id, fact) : reportUp.after(fact);
        }
        if (reportUp == null) {
            throw new IllegalArgumentException("report-up " + id + ": no entries");
        }
        return reportUp;
    }

    private static ReportUp begun(ReportUpId id, ReportUpFact first) {
        if (!(first instanceof ReportedUp reported)) {
            throw new IllegalArgumentException("report-up " + id + " begins with " + first);
        }
        return new ReportUp(
                id,
                reported,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new Progress.AwaitingReceipt(),
                Optional.empty());
    }

    private ReportUp after(ReportUpFact fact) {
        return switch (fact) {
            case ReportedUp _ -> throw new IllegalArgumentException("report-up " + id + " reported twice");
            case Received received ->
                with(Optional.of(received.on()), extended, moved, materials, new Progress.WithAuthority());
            case MaterialAsked asked ->
                with(
                        receivedOn,
                        extended,
                        moved,
                        and(new Material(asked.what(), Optional.empty(), Optional.empty())),
                        new Progress.MaterialOpen(asked.what()));
            case MaterialSupplied supplied -> materialCame(supplied, null);
            case MaterialWaived waived -> materialCame(null, waived);
            case Extended more -> with(receivedOn, Optional.of(more), moved, materials, progress);
            case AnswerDueMoved due -> with(receivedOn, extended, Optional.of(due), materials, progress);
            case Answered answer -> with(receivedOn, extended, moved, materials, new Progress.Decided(answer));
            case TakenBack back -> with(receivedOn, extended, moved, materials, new Progress.Ended(back.reason()));
            case QuotedInReview quoted ->
                new ReportUp(
                        id, reported, receivedOn, extended, moved, materials, progress, Optional.of(quoted.review()));
        };
    }

    private ReportUp materialCame(@Nullable MaterialSupplied supplied, @Nullable MaterialWaived waived) {
        var last = materials.getLast();
        var now = new ArrayList<>(materials.subList(0, materials.size() - 1));
        now.add(new Material(last.what(), Optional.ofNullable(supplied), Optional.ofNullable(waived)));
        return with(receivedOn, extended, moved, List.copyOf(now), new Progress.WithAuthority());
    }

    private List<Material> and(Material more) {
        var all = new ArrayList<>(materials);
        all.add(more);
        return List.copyOf(all);
    }

    private ReportUp with(
            Optional<LocalDate> received,
            Optional<Extended> more,
            Optional<AnswerDueMoved> due,
            List<Material> material,
            Progress next) {
        return new ReportUp(id, reported, received, more, due, material, next, quotedIn);
    }

    public UndecidedCase subject() {
        return reported.subject();
    }

    public Authority authority() {
        return reported.authority();
    }

    /// Whether the case still waits for the answer.
    public boolean open() {
        return switch (progress) {
            case Progress.AwaitingReceipt _, Progress.WithAuthority _, Progress.MaterialOpen _ -> true;
            case Progress.Decided _, Progress.Ended _ -> false;
        };
    }

    public Optional<Answered> answer() {
        return progress instanceof Progress.Decided decided ? Optional.of(decided.answer()) : Optional.empty();
    }

    /// Whether the answer allows a review of these files to end so. It binds as long as the files are those it was
    /// given
    /// on; of another text the reviewer judges anew, with the answer quoted in the record.
    public boolean lets(Conclusion conclusion, Set<FileHash> files) {
        var reportedFiles = subject().files().stream().map(CaseFile::hash).toList();
        boolean sameText = files.size() == reportedFiles.size() && files.containsAll(reportedFiles);
        return !sameText
                || answer().map(Answered::verdict)
                        .filter(verdict -> !verdict.lets(conclusion))
                        .isEmpty();
    }

    /// Every file that belongs to it: the text, the application, what was supplied, the answer.
    public List<CaseFile> files() {
        var files = new ArrayList<>(subject().files());
        files.add(reported.letter());
        materials.forEach(material -> material.supplied().ifPresent(came -> files.addAll(came.files())));
        answer().ifPresent(answer -> files.addAll(answer.letter()));
        return List.copyOf(files);
    }
}
