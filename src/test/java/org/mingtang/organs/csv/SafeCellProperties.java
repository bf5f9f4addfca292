package org.mingtang.organs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SafeCellProperties {
    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.strings().withChars("'=+-@＝ \t\ra1张").ofMaxLength(6);
    }

    @Property
    void every_text_survives_and_none_runs(@ForAll("cells") String text) {
        String written = SafeCell.write(text);
        assertThat(SafeCell.read(written)).isEqualTo(text.strip());
        assertThat(written).doesNotMatch("(?s)[=+\\-@＝\\s].*");
    }
}
