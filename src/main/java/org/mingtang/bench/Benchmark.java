package org.mingtang.bench;

import java.util.List;

/// One thing that must be fast. A new benchmark is one class and its line in [#ALL].
interface Benchmark {
    List<Benchmark> ALL = List.of(
            new CalendarBenchmark(),
            new CliBenchmark(),
            new ReaderBenchmark(),
            new FoldBenchmark(),
            new CommandsBenchmark());

    /// The word on the command line.
    String name();

    /// Measures; takes seconds to minutes.
    Figures run();
}
