package org.mingtang.organs;

import java.text.Normalizer;

/// A password as typed, never shown. Full-width letters typed by a Chinese input method equal plain ones (NFKC).
public record Password(String value) {
    public Password {
        value = Normalizer.normalize(value, Normalizer.Form.NFKC);
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
