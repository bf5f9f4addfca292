package org.mingtang.regulation;

import java.util.Locale;
import java.util.ResourceBundle;

/// What the keys of periods and settings are called on pages.
final class KeyNames {
    private static final ResourceBundle NAMES = ResourceBundle.getBundle("org.mingtang.regulation.keys", Locale.ROOT);

    private KeyNames() {}

    /// The Chinese name; a district's own key as it is written.
    static String of(String key) {
        return NAMES.containsKey(key) ? NAMES.getString(key) : key;
    }
}
