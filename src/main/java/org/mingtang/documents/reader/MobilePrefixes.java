package org.mingtang.documents.reader;

/// The first three digits of mobile numbers that are given out, the virtual carriers' among them; not those of
/// machines.
final class MobilePrefixes {
    private static final boolean[] GIVEN = new boolean[1_000];

    static {
        range(130, 139);
        range(145, 149);
        range(150, 153);
        range(155, 159);
        for (int prefix : new int[] {162, 165, 166, 167}) {
            GIVEN[prefix] = true;
        }
        range(170, 178);
        range(180, 189);
        range(190, 193);
        range(195, 199);
    }

    private MobilePrefixes() {}

    static boolean contains(String prefix) {
        return GIVEN[Integer.parseInt(prefix)];
    }

    private static void range(int first, int last) {
        for (int prefix = first; prefix <= last; prefix++) {
            GIVEN[prefix] = true;
        }
    }
}
