package org.mingtang.requests.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingtang.requests.Objection;

/// Gathers what one part lacks, each at its field.
final class Missing {
    private static final Pattern ARTICLE = Pattern.compile("第[一二三四五六七八九十百零〇\\d]+条");

    private final int part;
    private final List<Objection> found = new ArrayList<>();

    Missing(int part) {
        this.part = part;
    }

    List<Objection> found() {
        return List.copyOf(found);
    }

    void text(String field, String text, AnswerRule rule, String message) {
        unless(!text.isBlank(), field, rule, message);
        bounded(field, text);
    }

    /// The text names an article, not only a law.
    void article(String field, String text, AnswerRule rule, String message) {
        unless(ARTICLE.matcher(text).find(), field, rule, message);
        bounded(field, text);
    }

    void bounded(String field, String text) {
        int length = text.codePointCount(0, text.length());
        unless(
                length <= AnswerRules.LONGEST,
                field,
                AnswerRule.TOO_LONG,
                "最多 %d 字，现有 %d 字。请缩短。".formatted(AnswerRules.LONGEST, length));
    }

    void unless(boolean holds, String field, AnswerRule rule, String message) {
        if (!holds) {
            found.add(Objection.at(AnswerRules.field(part, field), rule, message));
        }
    }
}
