package org.mingtang.workbench;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.pages.Formats;
import org.mingtang.requests.CaseForm;
import org.mingtang.requests.EarlierRequests;
import org.mingtang.requests.Objection;
import org.mingtang.requests.RequestView;
import org.mingtang.requests.application.Applicant;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.CaseFile;

/// The page of a request, as its officer sees it.
///
/// @param list     address of the list the officer came from
/// @param title    registration number, or receipt number before
/// @param unit     that answers
/// @param asked    the application with its applicant masked, or whole on the answer to [#whole]
/// @param corrected what the applicant made of it when asked to correct; empty where nothing came
/// @param whole    who asks is shown whole: the officer said why, and it was entered
/// @param serves   whether the officer serves in the unit, and may look at files and at who asks
/// @param warnings what has to be put right, beside the case
/// @param lacks    what the application lacks, before it is handed to a section
/// @param family   the request it was split off from and the other parts, or its own parts
/// @param linked   of other applicants, linked because they ask the same
/// @param related  earlier requests and what is public already, while the answer is open
/// @param messages of the applicant that nobody has acted after
/// @param forms    that can be printed now; none for who does not serve in the unit
/// @param archive  where the archive package is to be had; empty where there is none, or not for this officer
/// @param disposal from when on personal data are disposed of, or that they were; empty where it is no matter
/// @param form     the form for looking, as it was sent
public record RequestPage(
        Frame frame,
        String list,
        RequestView view,
        String title,
        String unit,
        Application asked,
        String corrected,
        boolean whole,
        boolean serves,
        RequestTime time,
        OpenActs acts,
        List<Warning> warnings,
        List<Objection> lacks,
        List<RelatedRequests.Line> family,
        List<RelatedRequests.Line> linked,
        RelatedRequests.Related related,
        List<CaseLines.Line> messages,
        List<Item> applicant,
        List<Look> looks,
        List<FileGroup> files,
        List<CaseForm> forms,
        String archive,
        Optional<OpinionShown> opinion,
        Optional<LetterShown> letter,
        List<CaseLines.Line> lines,
        String disposal,
        RefusedForm form) {

    /// @param address where it is put right; empty for none
    public record Warning(String text, String address) {}

    /// One line of the applicant's card.
    public record Item(String label, String value) {}

    /// Who looked at what is masked.
    public record Look(String who, Instant at, String what, String reason) {}

    public record FileGroup(String name, List<Paper> papers) {}

    /// One paper, in as many formats as it was made in.
    ///
    /// @param name without the ending where there is more than one format
    public record Paper(String name, List<ShownFile> files) {}

    /// @param name  as shown; a file of the applicant is not called by the name it came with, which may tell who asks
    /// @param guarded handed out only with a reason
    public record ShownFile(UUID id, String name, String kind, long bytes, Instant at, boolean guarded) {
        public String about() {
            return kind + " · " + Formats.size(bytes) + " · " + Formats.date(at);
        }
    }

    /// @param whole name of the outcome under which the case counts
    public record OpinionShown(List<PartShown> parts, String whole, String reasons, String by) {}

    public record PartShown(int number, String asked, String outcome) {}

    public record LetterShown(String number, String outcome, String state) {}

    /// How many requests of the unit were compared at most.
    public int compared() {
        return EarlierRequests.COMPARED;
    }

    /// Whether there is anything left of who asks that is masked.
    public boolean masked() {
        return !asked.applicant().name().equals(Applicant.DISPOSED);
    }

    public CaseFile file() {
        return view.file();
    }

    public String address() {
        return "/workbench/requests/" + view.file().id();
    }
}
