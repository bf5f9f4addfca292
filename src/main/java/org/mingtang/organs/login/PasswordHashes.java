package org.mingtang.organs.login;

import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.mingtang.organs.Password;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Argon2id with 19 MiB, two passes, one lane (the OWASP recommendation). Each check takes that memory, so only as many
/// run
/// at once as there are processors: a flood of logins waits instead of filling the heap.
public final class PasswordHashes {
    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final String decoy = hash(new Password(UUID.randomUUID().toString()));

    public String hash(Password password) {
        places.acquireUninterruptibly();
        try {
            String hash = encoder.encode(password.value());
            if (hash == null) {
                throw new IllegalStateException("hash: null (expected: an Argon2id hash)");
            }
            return hash;
        } finally {
            places.release();
        }
    }

    public boolean matches(Password password, String hash) {
        places.acquireUninterruptibly();
        try {
            return encoder.matches(password.value(), hash);
        } finally {
            places.release();
        }
    }

    /// Takes as long as a real check and never matches: for logins nobody has.
    public boolean matchesNothing(Password password) {
        matches(password, decoy);
        return false;
    }

    /// Whether the hash was made with other parameters than today's.
    public boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }
}
