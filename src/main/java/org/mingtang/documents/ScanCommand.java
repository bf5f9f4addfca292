package org.mingtang.documents;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a program of the installation. It gets the file on its standard input, so that nothing unread touches a disk,
/// and answers by how it ends: 0 for a clean file, 1 for a harmful one, anything else is no answer.
///
/// @param command with its arguments, such as `clamdscan --no-summary -`; started without a shell
/// @param longest it may take
public record ScanCommand(List<String> command, Duration longest) implements VirusScan {
    /// Enough for the largest file on a slow machine.
    public static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(ScanCommand.class);

    public ScanCommand {
        command = List.copyOf(command);
    }

    @Override
    public Verdict of(byte[] bytes) {
        try {
            var program = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            var feeding = Thread.ofVirtual().start(() -> feed(program, bytes));
            try {
                return verdict(program);
            } finally {
                program.destroyForcibly();
                feeding.interrupt();
            }
        } catch (IOException e) {
            LOG.error("查毒程序 {} 没有运行", command, e);
            return Verdict.UNKNOWN;
        }
    }

    private Verdict verdict(Process program) {
        try {
            if (!program.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.error("查毒程序 {} 超过 {} 秒没有结果", command, longest.toSeconds());
                return Verdict.UNKNOWN;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Verdict.UNKNOWN;
        }
        return switch (program.exitValue()) {
            case 0 -> Verdict.CLEAN;
            case 1 -> Verdict.HARMFUL;
            default -> {
                LOG.error("查毒程序 {} 以 {} 结束，没有结论", command, program.exitValue());
                yield Verdict.UNKNOWN;
            }
        };
    }

    /// A program that has seen enough may stop reading.
    private static void feed(Process program, byte[] bytes) {
        try (var in = program.getOutputStream()) {
            in.write(bytes);
        } catch (IOException _) {
            LOG.debug("the scanning program read only a part");
        }
    }
}
