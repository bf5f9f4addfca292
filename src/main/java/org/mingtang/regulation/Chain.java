package org.mingtang.regulation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The ordered stages through which one kind of item goes. Every chain begins with a draft, is signed, has a secrecy
/// review that no condition can switch off, and ends with publication: that much is code, the rest is the district's.
public record Chain(ItemKind kind, List<Stage> stages, Citation cite) {
    public Chain {
        stages = List.copyOf(stages);
    }

    public Stage first() {
        return stages.getFirst();
    }

    public Optional<Stage> stage(String id) {
        return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    /// The first stage of that kind.
    public Optional<Stage> stage(StageKind kindOfStage) {
        return stages.stream().filter(stage -> stage.kind() == kindOfStage).findFirst();
    }

    /// The stages an item goes through that meets these conditions.
    public List<Stage> applying(Set<StageCondition> conditions) {
        return stages.stream()
                .filter(stage -> stage.when() == StageCondition.ALWAYS || conditions.contains(stage.when()))
                .toList();
    }
}
