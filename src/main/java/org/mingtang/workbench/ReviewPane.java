package org.mingtang.workbench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingtang.organs.Agency;
import org.mingtang.regulation.ReviewLevel;

/// What the page of a dossier shows of its secrecy review.
///
/// @param finding   the form of the conclusion
/// @param levels    the levels of the review and what they said; empty before the review
/// @param due       the level that has to speak now
/// @param questions what other units were asked about the present contents
/// @param joint     the units that issue the document too
/// @param units     units that can be asked, or that can issue it too
/// @param chosen    keys of the units that issue it too, as they stand or as they were ticked last
/// @param outside   names of units outside the district, one a line
/// @param letters   units outside whose letter has not come yet
public record ReviewPane(
        FindingForm finding,
        List<Level> levels,
        Optional<ReviewLevel> due,
        List<Question> questions,
        List<Joint> joint,
        List<Agency> units,
        Set<String> chosen,
        String outside,
        List<String> letters) {

    /// Whether there is anything to show beside the chain.
    public boolean shown() {
        return !levels.isEmpty() || !questions.isEmpty() || !joint.isEmpty();
    }

    /// @param said what it said, or where it signs
    /// @param lamp CSS class of the light
    public record Level(String name, String role, String said, String lamp, String light) {}

    /// @param number      of the question
    /// @param due         day by which the unit has to answer; empty where the pack gives none
    /// @param withdrawing whether this officer may take it back now
    public record Question(
            int number,
            String unit,
            String purpose,
            String text,
            String asked,
            String due,
            String answer,
            String lamp,
            String light,
            Withdrawing withdrawing) {
        public enum Withdrawing {
            POSSIBLE,
            NO
        }
    }

    /// @param said its conclusion with signature or letter; empty while it is awaited
    public record Joint(String name, String kind, String said, String lamp, String light) {}
}
