package org.mingtang.regulation;

import java.util.ArrayList;
import java.util.List;

/// What was found wrong with one source while it is read.
final class Problems {
    private final String file;
    private final List<PackProblem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    /// The part being read cannot be used; its problem is already noted. Reading goes on with the next part.
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Unusable() {
            super(null, null, false, false);
        }
    }

    String file() {
        return file;
    }

    void add(int line, String key, String message) {
        found.add(new PackProblem(file, line, key, message));
    }

    Unusable unusable(int line, String key, String message) {
        add(line, key, message);
        return new Unusable();
    }

    static Unusable alreadyNoted() {
        return new Unusable();
    }

    boolean none() {
        return found.isEmpty();
    }

    List<PackProblem> found() {
        return found;
    }
}
