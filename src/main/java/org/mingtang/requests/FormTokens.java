package org.mingtang.requests;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.mingtang.privacy.PersonalData;
import org.springframework.stereotype.Component;

/// One-time tokens of the forms that everybody may send: by chance, with the moment they were made, and proof that they
/// are ours. A form sent twice carries the same token and is one request; who fills a form faster than anybody can read
/// it is asked to look again.
@Component
public class FormTokens {
    /// Nobody reads and fills a form faster.
    static final Duration LEAST = Duration.ofSeconds(3);
    /// How long a form may lie open.
    static final Duration MOST = Duration.ofHours(24);

    private static final int NONCE = 16;
    private static final Pattern TOKEN = Pattern.compile("([0-9a-f]{32}-[0-9a-f]{1,15})-([0-9a-f]{64})");
    private static final HexFormat HEX = HexFormat.of();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PersonalData data;
    private final Clock clock;

    FormTokens(PersonalData data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /// How a form that comes back stands.
    public enum State {
        FINE,
        /// Sent faster than a person can fill it; the same form sent again later is fine.
        TOO_FAST,
        /// Open for too long, or not one of our forms: it is sent with a new token.
        VOID
    }

    public String make() {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var stamped =
                HEX.formatHex(nonce) + "-" + Long.toHexString(clock.instant().toEpochMilli());
        return stamped + "-" + proof(stamped);
    }

    public State state(String token) {
        var matcher = TOKEN.matcher(token);
        if (!matcher.matches()
                || !MessageDigest.isEqual(
                        proof(matcher.group(1)).getBytes(US_ASCII),
                        matcher.group(2).getBytes(US_ASCII))) {
            return State.VOID;
        }
        var made = Instant.ofEpochMilli(Long.parseLong(matcher.group(1).substring(2 * NONCE + 1), 16));
        var age = Duration.between(made, clock.instant());
        if (age.isNegative() || age.compareTo(MOST) > 0) {
            return State.VOID;
        }
        return age.compareTo(LEAST) < 0 ? State.TOO_FAST : State.FINE;
    }

    /// The question that belongs to a form: the same as often as the form is shown.
    public PlainQuestion question(String token) {
        var hash = data.lookup("form-question", token);
        return new PlainQuestion(1 + Byte.toUnsignedInt(hash[0]) % 9, 1 + Byte.toUnsignedInt(hash[1]) % 9);
    }

    private String proof(String stamped) {
        return HEX.formatHex(data.lookup("form-token", stamped));
    }
}
