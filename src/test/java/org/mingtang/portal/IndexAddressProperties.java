package org.mingtang.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.springframework.web.util.UriUtils;

class IndexAddressProperties {
    @Property
    @Label("任何索引号都有合法网址，并能从网址还原")
    void an_address_gives_its_number_back(@ForAll @StringLength(min = 1, max = 40) String number) {
        if (number.chars().anyMatch(unit -> Character.isSurrogate((char) unit))) {
            return;
        }
        String path = URI.create(IndexAddress.of(number)).getRawPath();
        String[] parts = path.substring(IndexAddress.ROOT.length()).split("/", -1);
        assertThat(parts.length).isLessThanOrEqualTo(2);
        String read =
                UriUtils.decode(parts[0], UTF_8) + (parts.length == 2 ? "/" + UriUtils.decode(parts[1], UTF_8) : "");
        assertThat(read).isEqualTo(number);
    }
}
