package org.mingtang.requests;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Asked for when it is first needed, and then kept: most acts need little of what a case holds. For one thread.
final class Once<T> implements Supplier<T> {
    private final Supplier<T> source;
    private @Nullable T value;

    private Once(Supplier<T> source) {
        this.source = source;
    }

    static <T> Once<T> of(Supplier<T> source) {
        return new Once<>(source);
    }

    @Override
    public T get() {
        var known = value;
        if (known == null) {
            known = source.get();
            value = known;
        }
        return known;
    }
}
