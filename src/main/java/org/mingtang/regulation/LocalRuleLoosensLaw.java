package org.mingtang.regulation;

import java.util.List;

/// A local pack that takes back what its base demands. A local pack may only tighten.
public final class LocalRuleLoosensLaw extends PackError {
    private static final long serialVersionUID = 1L;

    private final transient List<Loosening> loosenings;

    /// @param local the local rule that gives way
    /// @param law   the rule above it
    public record Loosening(PackProblem problem, Citation local, Citation law) {}

    LocalRuleLoosensLaw(List<PackProblem> problems, List<Loosening> loosenings) {
        super(problems);
        this.loosenings = List.copyOf(loosenings);
    }

    public List<Loosening> loosenings() {
        return loosenings;
    }
}
