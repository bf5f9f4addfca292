package org.mingtang.organs.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.organs.OrganField;
import org.mingtang.organs.Password;
import org.mingtang.organs.RegisterIssue;

/// Which passwords are taken: long ones that are not built on the login, the name or a common word. No rules about
/// kinds
/// of characters, which make passwords predictable (OWASP ASVS 6.2).
public final class PasswordPolicy {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> COMMON = read("common-passwords.txt");

    private PasswordPolicy() {}

    public static List<RegisterIssue> check(Password password, String login, String name) {
        String text = password.value().toLowerCase(Locale.ROOT);
        long length = text.codePoints().count();
        return Stream.of(
                        unless(length >= SHORTEST, "密码至少 " + SHORTEST + " 个字符。可以用几个不相关的词连成一句。"),
                        unless(length <= LONGEST, "密码最多 " + LONGEST + " 个字符。"),
                        unless(text.codePoints().distinct().count() >= FEWEST_DIFFERENT, "密码中不同的字符太少，请换一个。"),
                        unless(!text.codePoints().allMatch(Character::isDigit), "密码不能只由数字组成，请加入文字。"),
                        unless(login.isBlank() || !text.contains(login.toLowerCase(Locale.ROOT)), "密码不能包含登录名。"),
                        unless(name.isBlank() || !text.contains(name.strip().toLowerCase(Locale.ROOT)), "密码不能包含姓名。"),
                        unless(!isCommon(text), "这个密码过于常见（常用词加数字或符号），请换一个。"))
                .flatMap(issues -> issues)
                .toList();
    }

    /// Common with digits and signs around or between, or in place of letters: `Password@2024`, `P@ssw0rd123`.
    private static boolean isCommon(String text) {
        String core = text.replaceAll("^\\P{L}+|\\P{L}+$", "");
        String disguised = core.replace('@', 'a')
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('$', 's')
                .replace('3', 'e');
        return Stream.of(text, letters(text), letters(disguised)).anyMatch(PasswordPolicy::isCommonWord);
    }

    private static String letters(String text) {
        return text.replaceAll("\\P{L}", "");
    }

    /// Also the same word twice or thrice.
    private static boolean isCommonWord(String text) {
        return COMMON.contains(text)
                || Stream.of(2, 3)
                        .filter(times -> text.length() % times == 0 && !text.isEmpty())
                        .map(times -> text.substring(0, text.length() / times))
                        .anyMatch(word ->
                                COMMON.contains(word) && text.replace(word, "").isEmpty());
    }

    private static Stream<RegisterIssue> unless(boolean holds, String message) {
        return holds ? Stream.of() : Stream.of(RegisterIssue.of(OrganField.PASSWORD, message));
    }

    private static Set<String> read(String resource) {
        try (var in = Objects.requireNonNull(PasswordPolicy.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
