package org.mingtang.workbench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.ValueKey;
import org.mingtang.requests.CaseRow;
import org.mingtang.requests.EarlierRequests;
import org.mingtang.requests.EarlierRequests.Earlier;
import org.mingtang.requests.RequestDesk;
import org.mingtang.requests.RequestRecords;
import org.mingtang.requests.RequestView;
import org.mingtang.requests.application.Likeness;
import org.mingtang.requests.casefile.CaseDesk;
import org.mingtang.requests.casefile.CaseFact.Linked;
import org.mingtang.requests.casefile.DeskAct;
import org.mingtang.requests.casefile.Step;
import org.mingtang.search.SearchDocument;
import org.mingtang.search.SearchIndex;
import org.springframework.stereotype.Component;

/// What the officer should look at before an answer is thought of: earlier requests and what is public already
/// (REQ-05).
@Component
public class RelatedRequests {
    private static final String ADDRESS = "/workbench/requests/";
    private static final int LISTED = 8;
    private static final int PUBLISHED = 5;
    private static final int LONGEST_ASKED = 60;

    private final EarlierRequests earlier;
    private final RequestRecords records;
    private final RequestDesk desk;
    private final SearchIndex index;

    RelatedRequests(EarlierRequests earlier, RequestRecords records, RequestDesk desk, SearchIndex index) {
        this.earlier = earlier;
        this.records = records;
        this.desk = desk;
        this.index = index;
    }

    /// @param own      of the same applicant, those that ask the same first
    /// @param others   of others that ask the same or nearly so
    /// @param often    why to think of publishing it (条例第四十四条); empty where few ask
    public record Related(List<Line> own, List<Line> others, List<Published> published, String often) {
        static final Related NOTHING = new Related(List.of(), List.of(), List.of(), "");

        public boolean isEmpty() {
            return own.isEmpty() && others.isEmpty() && published.isEmpty();
        }
    }

    /// @param likeness empty where it asks for something else
    /// @param outcome  empty while it is open
    /// @param link     where the two are linked; empty where they are or where the officer may not
    public record Line(
            String address, String number, LocalDate on, String asked, String likeness, String outcome, String link) {}

    public record Published(String title, String number, String address) {}

    /// Requests that hang together with one, each with how far it is, as far as the officer sees them.
    List<Line> lines(List<CaseRow> all, Officer officer) {
        var law = desk.law();
        var rows = seen(all, officer);
        var applications = records.applications(rows);
        return rows.stream()
                .map(row -> new Line(
                        ADDRESS + row.id(),
                        row.number().orElse(row.receipt()),
                        row.arrived(),
                        Optional.ofNullable(applications.get(row.id()))
                                .map(asked -> RegisterBook.shortened(asked.inLists(), LONGEST_ASKED))
                                .orElse(""),
                        "",
                        row.outcome()
                                .map(code -> law.requests().outcome(code).name())
                                .orElse(row.step().chinese()),
                        ""))
                .toList();
    }

    /// Told until the opinion is signed, to those who serve in the unit.
    Related of(RequestView view, Officer officer) {
        return officer.servesIn(view.file().agency()) && isUndecided(view.file().step())
                ? related(view, earlier.of(view), officer)
                : Related.NOTHING;
    }

    private boolean seesAll(RequestView view, Officer officer) {
        return desk.sight(officer).covers(view.file().agency(), List.of());
    }

    private <T> List<T> seen(List<T> all, Function<T, CaseRow> row, Officer officer) {
        var sight = desk.sight(officer);
        return all.stream()
                // what was split stands only beside its parts, and is seen with them
                .filter(each -> row.apply(each).step() == Step.SPLIT
                        || sight.covers(
                                row.apply(each).agency(), row.apply(each).sections()))
                .toList();
    }

    List<CaseRow> seen(List<CaseRow> all, Officer officer) {
        return seen(all, row -> row, officer);
    }

    private static boolean isUndecided(Step step) {
        return switch (step) {
            case TRIAGE, WITH_SECTIONS, OPINION -> true;
            case ARRIVED, CONFIRMED, SIGNED, DRAFTED, APPROVED, SEALED, DELIVERED, ARCHIVED, ENDED, SPLIT -> false;
        };
    }

    private Related related(RequestView view, EarlierRequests.Found found, Officer officer) {
        var law = desk.law();
        var linked = view.file().linked().stream().map(Linked::other).toList();
        var others = seen(found.ofOthers(), Earlier::row, officer).stream()
                .filter(each -> !linked.contains(each.row().id()))
                .toList();
        var sentence = records.application(view).inOneLine() + records.corrected(view);
        return new Related(
                lines(seen(found.ofTheApplicant(), Earlier::row, officer), law, _ -> ""),
                lines(others, law, linking(view, officer)),
                index.similar(sentence, PUBLISHED).stream()
                        .map(RelatedRequests::published)
                        .toList(),
                seesAll(view, officer) ? often(found.applicants(), law) : "");
    }

    private Function<CaseRow, String> linking(RequestView view, Officer officer) {
        var file = view.file();
        boolean may =
                CaseDesk.obstacles(file, DeskAct.LINK, desk.standing(officer)).isEmpty();
        return row -> may && row.number().isPresent()
                ? ADDRESS + file.id() + "/acts/" + DeskAct.LINK.name() + "?number="
                        + URLEncoder.encode(row.number().get(), StandardCharsets.UTF_8)
                : "";
    }

    private static List<Line> lines(List<Earlier> found, Law law, Function<CaseRow, String> link) {
        return found.stream()
                .limit(LISTED)
                .map(each -> line(each, law, link.apply(each.row())))
                .toList();
    }

    private static Line line(Earlier earlier, Law law, String link) {
        var row = earlier.row();
        return new Line(
                ADDRESS + row.id(),
                row.number().orElse(row.receipt()),
                row.arrived(),
                RegisterBook.shortened(earlier.asked(), LONGEST_ASKED),
                earlier.likeness() == Likeness.OTHER ? "" : earlier.likeness().chinese(),
                row.outcome().map(code -> law.requests().outcome(code).name()).orElse(""),
                link);
    }

    private static Published published(SearchDocument document) {
        return new Published(document.title(), document.documentNumber().orElse(""), "/documents/" + document.id());
    }

    private static String often(int applicants, Law law) {
        int enough = law.value(ValueKey.REASSESSMENT_REQUESTS).number();
        return applicants < enough ? "" : "连同本件，已有 " + applicants + " 个申请人申请相同、相近的内容；可以公开的，请研究纳入主动公开的范围（条例第四十四条）。";
    }
}
