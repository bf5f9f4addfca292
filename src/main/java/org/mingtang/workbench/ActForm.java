package org.mingtang.workbench;

import java.util.ArrayList;
import java.util.List;
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
    public record Block(String legend, List<String> notes, List<String> warnings, List<ActField> fields) {
        public Block {
            notes = List.copyOf(notes);
            warnings = List.copyOf(warnings);
            fields = List.copyOf(fields);
        }
    }

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
