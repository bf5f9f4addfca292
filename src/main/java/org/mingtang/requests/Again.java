package org.mingtang.requests;

import java.util.function.Supplier;
import org.mingtang.journal.StaleStream;

/// Tries once more what conflicts with nothing and was only overtaken: who writes a message or looks at what is masked
/// does not act on what others have just done.
final class Again {
    private static final int TIMES = 5;

    private Again() {}

    static <T> T whenOvertaken(Supplier<T> work) {
        for (int time = 1; time < TIMES; time++) {
            try {
                return work.get();
            } catch (StaleStream _) {
                // what was overtaken left nothing
            }
        }
        return work.get();
    }
}
