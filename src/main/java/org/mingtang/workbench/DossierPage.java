package org.mingtang.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingtang.calendar.DayInCount;
import org.mingtang.disclosure.DossierView;
import org.mingtang.disclosure.dossier.Dossier;
import org.mingtang.disclosure.dossier.DossierFact;
import org.mingtang.disclosure.dossier.Issue.Field;
import org.mingtang.disclosure.dossier.Paper;
import org.mingtang.disclosure.dossier.PublicationClock;
import org.mingtang.documents.DocumentLimits;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.AttributeRule;
import org.mingtang.regulation.Category;
import org.mingtang.regulation.Ground;
import org.mingtang.regulation.Stage;
import org.mingtang.regulation.Topic;
import org.mingtang.secrecy.SecrecyReview;
import org.mingtang.workbench.Wording.Reason;

/// Everything the page of one dossier shows.
///
/// @param steps    the chain with what is done
/// @param waiting  key of the stage that waits; empty for none
/// @param body     readable rendition of the document; empty where there is none
/// @param reasons  why the last command was refused, by field
/// @param typed    what was typed with it, so that nothing is lost
/// @param pane     what belongs to the secrecy review alone
/// @param mayRelease whether this officer can make the copies for the public now
/// @param beforeRelease what the machine reading still asks for before a conclusion may let the papers go
/// @param acts     what can be done now, and what cannot yet with the reasons
public record DossierPage(
        Frame frame,
        DossierView view,
        String unit,
        List<Step> steps,
        String waiting,
        Time time,
        String body,
        Choices choices,
        FormState form,
        List<Act> acts,
        Optional<SecrecyReview> review,
        List<JournalLines.Line> journal,
        Map<Field, List<Reason>> reasons,
        Map<String, String> typed,
        List<String> since,
        LocalDate today,
        boolean mayRelease,
        List<Reason> beforeRelease,
        ReviewPane pane,
        UndecidedNotes.Beside beside) {

    public Dossier dossier() {
        return view.dossier();
    }

    public String columnName() {
        return choices.columns().stream()
                .flatMap(group -> group.columns().stream())
                .filter(column -> column.id().equals(dossier().form().column()))
                .map(ColumnChoice::name)
                .findFirst()
                .orElse("—");
    }

    public String categoryName() {
        return choices.categories().stream()
                .filter(category -> category.id().equals(dossier().form().category()))
                .map(Category::name)
                .findFirst()
                .orElse("—");
    }

    public List<Paper> papers() {
        return dossier().papers();
    }

    /// Why the dossier has come back, as long as nobody has acted on it since.
    public Optional<String> returned() {
        var last = view.entries().getLast();
        return last.fact() instanceof DossierFact.Returned returned
                ? Optional.of(last.actor().name() + "退回：" + returned.reason())
                : Optional.empty();
    }

    /// Largest file that is taken in, in bytes; the browser is told, so that a larger one is not sent at all.
    public long mostBytes() {
        return DocumentLimits.standard().fileBytes();
    }

    /// What was typed last, or what stands.
    public String value(String name, String standing) {
        return typed.getOrDefault(name, standing);
    }

    /// Why what was typed into one input of a field that has several was refused.
    public List<Reason> at(Field field, String input) {
        return at(field).stream().filter(reason -> reason.input().equals(input)).toList();
    }

    public List<Reason> at(Field... fields) {
        return List.of(fields).stream()
                .flatMap(field -> reasons.getOrDefault(field, List.of()).stream())
                .toList();
    }

    public boolean isAct(String key) {
        return acts.stream().anyMatch(act -> act.key().equals(key) && act.possible());
    }

    /// One stage of the chain.
    public record Step(String name, String role, State state, String who, String when) {
        public enum State {
            DONE,
            NOW,
            LATER
        }
    }

    /// The publication clock in words with the days that made it.
    ///
    /// @param lamp CSS class of the light
    public record Time(
            String lamp, String light, String line, String why, List<DayInCount> days, PublicationClock clock) {}

    /// Whether the form can be filled in now, and by whom.
    public enum FormState {
        /// all of it
        OPEN,
        /// only the elements of filing
        FILING,
        SHUT
    }

    public record Choices(
            List<AttributeRule> attributes,
            List<ColumnGroup> columns,
            List<Topic> topics,
            List<String> genres,
            List<Category> categories,
            List<Ground> grounds,
            List<Officer> signers,
            List<Stage> earlier) {}

    public record ColumnGroup(String name, List<ColumnChoice> columns) {}

    public record ColumnChoice(String id, String name) {}

    /// Something that can be done, or cannot yet.
    ///
    /// @param key       which form it opens
    /// @param obstacles why it cannot be done now; empty when it can
    public record Act(String key, String label, String hint, List<Reason> obstacles) {
        public boolean possible() {
            return obstacles.isEmpty();
        }
    }
}
