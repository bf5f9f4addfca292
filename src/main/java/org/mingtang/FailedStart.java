package org.mingtang;

import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.installation.InstallationException;
import org.mingtang.regulation.PackError;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;

/// A start that failed for a reason its operator can mend: told in one line by the command, without the trace of
/// everything that could not be built after it.
public final class FailedStart implements SpringBootExceptionReporter {
    /// Whether the failure needs no trace in the log.
    @Override
    public boolean reportException(Throwable failure) {
        return reason(failure).isPresent();
    }

    /// What the operator can mend, below everything that failed for it.
    public static Optional<RuntimeException> reason(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause instanceof InstallationException
                        || cause instanceof PackError
                        || cause instanceof PortInUseException)
                .map(RuntimeException.class::cast)
                .findFirst();
    }
}
