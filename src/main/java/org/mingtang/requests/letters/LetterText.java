package org.mingtang.requests.letters;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The words of a letter as the check reads them: blanks left out, the applicant's own words apart.
final class LetterText {
    private static final String DATE = "(\\d{4})年(\\d{1,2})月(\\d{1,2})日";
    private static final Pattern ANY_DATE = Pattern.compile(DATE);
    private static final Pattern RECEIVED = Pattern.compile("于" + DATE + "收到(?:你|申请人)|收到之日为" + DATE);
    private static final Pattern ITEM = Pattern.compile("第[（(]([一二三四五六七八九十]+)[）)]项");
    /// Over the answer to a part: what was asked in it.
    private static final Pattern HEADING = Pattern.compile("（\\d+）关于“.*”");

    private static final Pattern BLANKS = Pattern.compile("[\\s　]");

    private final String whole;
    private final String own;

    private LetterText(String whole, String own) {
        this.whole = whole;
        this.own = own;
    }

    static LetterText of(LetterDraft draft, String requested) {
        String whole = plain(draft.paragraphs().collect(Collectors.joining("\n")));
        String said = plain(draft.paragraphs()
                .filter(paragraph -> !HEADING.matcher(paragraph).matches())
                .collect(Collectors.joining("\n")));
        String quoted = plain(Filling.plain(requested));
        return new LetterText(whole, quoted.isEmpty() ? said : said.replace(quoted, ""));
    }

    static String plain(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }

    /// Everything, the applicant's words included.
    String whole() {
        return whole;
    }

    /// What the agency itself says.
    String own() {
        return own;
    }

    /// Whether an article is cited, 第三十六条第（三）项 being the same as 第三十六条第三项.
    boolean cites(String articles) {
        String text = ITEM.matcher(own).replaceAll("第$1项");
        return Stream.of(articles.split("、")).allMatch(text::contains);
    }

    boolean names(String word) {
        return plain(word).length() > 1 && whole.contains(plain(word));
    }

    /// A date that stands in the letter; empty where there is no such day.
    record Written(String text, Optional<LocalDate> day) {}

    List<Written> dates() {
        return ANY_DATE.matcher(own).results().map(found -> written(found, 1)).toList();
    }

    /// The days on which the letter says that the request was received.
    List<LocalDate> received() {
        var days = new ArrayList<LocalDate>();
        RECEIVED.matcher(own)
                .results()
                .forEach(found -> IntStream.of(1, 4)
                        .filter(group -> found.group(group) != null)
                        .forEach(group -> written(found, group).day().ifPresent(days::add)));
        return days;
    }

    private static Written written(MatchResult found, int group) {
        try {
            return new Written(
                    found.group(),
                    Optional.of(LocalDate.of(
                            Integer.parseInt(found.group(group)),
                            Integer.parseInt(found.group(group + 1)),
                            Integer.parseInt(found.group(group + 2)))));
        } catch (DateTimeException e) {
            return new Written(found.group(), Optional.empty());
        }
    }
}
