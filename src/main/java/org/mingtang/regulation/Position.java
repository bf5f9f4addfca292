package org.mingtang.regulation;

/// Where a rule stands in the packs.
record Position(String file, int line, String key) {
    PackProblem problem(String message) {
        return new PackProblem(file, line, key, message);
    }
}
