package org.mingtang.requests.clock;

import java.util.Arrays;
import java.util.Optional;

/// The way a request comes in (收到渠道). It decides which day is the day of receipt (条例第三十一条).
public enum Channel {
    IN_PERSON("in-person", "当面提交"),
    SIGNED_POST("signed-post", "挂号信、邮政快递"),
    ORDINARY_POST("ordinary-post", "平常信函"),
    ONLINE("online", "互联网"),
    EMAIL("email", "电子邮件"),
    FAX("fax", "传真");

    private final String code;
    private final String chinese;

    Channel(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /// The word in JSON and in the journal.
    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    public static Optional<Channel> ofCode(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code.equals(code))
                .findFirst();
    }
}
