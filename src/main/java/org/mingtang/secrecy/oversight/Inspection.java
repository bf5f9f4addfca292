package org.mingtang.secrecy.oversight;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingtang.secrecy.ReviewId;
import org.mingtang.secrecy.oversight.InspectionFact.*;

/// An inspection of secrecy reviews by the secrecy bureau, as its entries make it (SEC-18).
///
/// @param items   the sample in the order drawn, with what was found
/// @param summary once closed
public record Inspection(InspectionId id, Drawn drawn, List<Item> items, Optional<String> summary) {

    /// One review of the sample.
    ///
    /// @param finding  what the bureau found; empty before
    /// @param answered what the unit says it put right; empty before
    public record Item(Sampled sampled, State state, String finding, Optional<LocalDate> rectifyBy, String answered) {}

    /// Where a review of the sample stands.
    public enum State {
        DRAWN("待检查"),
        SOUND("符合要求"),
        TO_RECTIFY("限期整改"),
        RECTIFIED("已报整改，待核"),
        ACCEPTED("整改完成");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        /// Nothing is left to do about it.
        public boolean settled() {
            return switch (this) {
                case SOUND, ACCEPTED -> true;
                case DRAWN, TO_RECTIFY, RECTIFIED -> false;
            };
        }
    }

    /// @throws IllegalArgumentException when the first fact is not the drawing
    static Inspection fold(InspectionId id, List<InspectionFact> facts) {
        if (facts.isEmpty() || !(facts.getFirst() instanceof Drawn drawn)) {
            throw new IllegalArgumentException("inspection " + id + ": not drawn");
        }
        Map<ReviewId, Item> items = new LinkedHashMap<>();
        drawn.sample()
                .forEach(sampled ->
                        items.put(sampled.review(), new Item(sampled, State.DRAWN, "", Optional.empty(), "")));
        var summary = Optional.<String>empty();
        for (var fact : facts.subList(1, facts.size())) {
            switch (fact) {
                case Drawn _ -> throw new IllegalArgumentException("inspection " + id + " drawn twice");
                case FoundSound sound ->
                    items.computeIfPresent(
                            sound.review(), (_, item) -> with(item, State.SOUND, sound.remark(), Optional.empty(), ""));
                case FoundFaulty faulty ->
                    items.computeIfPresent(
                            faulty.review(),
                            (_, item) -> with(
                                    item, State.TO_RECTIFY, faulty.finding(), Optional.of(faulty.rectifyBy()), ""));
                case Rectified put ->
                    items.computeIfPresent(
                            put.review(),
                            (_, item) -> with(item, State.RECTIFIED, item.finding(), item.rectifyBy(), put.what()));
                case Accepted accepted ->
                    items.computeIfPresent(
                            accepted.review(),
                            (_, item) -> with(item, State.ACCEPTED, item.finding(), item.rectifyBy(), item.answered()));
                case Closed closed -> summary = Optional.of(closed.summary());
            }
        }
        return new Inspection(id, drawn, List.copyOf(items.values()), summary);
    }

    private static Item with(Item item, State state, String finding, Optional<LocalDate> by, String answered) {
        return new Item(item.sampled(), state, finding, by, answered);
    }

    public Optional<Item> item(ReviewId review) {
        return items.stream()
                .filter(item -> item.sampled().review().equals(review))
                .findFirst();
    }

    public boolean closed() {
        return summary.isPresent();
    }
}
