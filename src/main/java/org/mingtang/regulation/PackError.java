package org.mingtang.regulation;

import java.util.List;
import java.util.stream.Collectors;

/// Rule packs that cannot be used, with every reason found.
public class PackError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<PackProblem> problems;

    PackError(List<PackProblem> problems) {
        super(problems.stream().map(PackProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<PackProblem> problems() {
        return problems;
    }
}
