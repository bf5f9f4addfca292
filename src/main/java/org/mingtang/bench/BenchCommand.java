package org.mingtang.bench;

import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// Runs one benchmark and prints its line; exit code 1 when it does not reach what it must.
@Command(name = "bench", description = "运行一项性能测量，输出一行 JSON；未达标时退出码为 1")
public final class BenchCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "NAME",
            description = "测量项目：${COMPLETION-CANDIDATES}",
            completionCandidates = Names.class,
            converter = ByName.class)
    Benchmark benchmark = Benchmark.ALL.getFirst();

    @Spec
    CommandSpec spec = CommandSpec.create();

    BenchCommand() {}

    @Override
    public Integer call() {
        var figures = benchmark.run();
        spec.commandLine().getOut().println(figures.json());
        return figures.reached() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Benchmark.ALL.stream().map(Benchmark::name).iterator();
        }
    }

    static final class ByName implements ITypeConverter<Benchmark> {
        @Override
        public Benchmark convert(String name) {
            return Benchmark.ALL.stream()
                    .filter(benchmark -> benchmark.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            name + " (expected: one of " + String.join(", ", new Names()) + ")"));
        }
    }
}
