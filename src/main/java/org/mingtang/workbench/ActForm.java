package org.mingtang.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The form of one act as one template shows it.
///
/// @param blocks groups of inputs, in order
/// @param again  label of the button that shows the form again with what was typed, such as 显示要填的内容; empty for none
public record ActForm(List<Block> blocks, String again) {
    public ActForm {
        blocks = List.copyOf(blocks);
    }

    /// Inputs that belong together.
    ///
    /// @param legend   over them; empty for none
    /// @param notes    what the officer should know, a line each
    /// @param warnings what the machine found, a line each
    /// @param paper    what the officer decides on
    public record Block(
            String legend, List<String> notes, List<String> warnings, Optional<Paper> paper, List<ActField> fields) {
        public Block {
            notes = List.copyOf(notes);
            warnings = List.copyOf(warnings);
            fields = List.copyOf(fields);
        }

        Block(String legend, List<String> notes, List<String> warnings, List<ActField> fields) {
            this(legend, notes, warnings, Optional.empty(), fields);
        }
    }

    /// A file, to be looked at beside the inputs.
    ///
    /// @param file key by which the case opens it
    /// @param text as the machine read it, with what it found; none where it is too long or could not be read
    public record Paper(String file, MarkedText text) {}

    static ActForm of(ActField... fields) {
        return new ActForm(List.of(new Block("", List.of(), List.of(), List.of(fields))), "");
    }

    static ActForm of(List<Block> blocks) {
        return new ActForm(blocks, "");
    }

    /// What the officer should know before filling it in.
    ActForm knowing(List<String> notes) {
        var all = new ArrayList<Block>();
        all.add(new Block("", notes, List.of(), List.of()));
        all.addAll(blocks);
        return new ActForm(notes.isEmpty() ? blocks : all, again);
    }

    ActForm again(String label) {
        return new ActForm(blocks, label);
    }

    Stream<ActField> fields() {
        return blocks.stream().flatMap(block -> block.fields().stream());
    }
}
