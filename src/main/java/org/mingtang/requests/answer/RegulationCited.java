package org.mingtang.requests.answer;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingtang.regulation.OutcomeRule;

/// Which articles of the Regulation words rely on, whatever other laws they name beside it: 条例第十五条,
/// 《中华人民共和国政府信息公开条例》第15条, or an article without a law.
public final class RegulationCited {
    /// Under which article any refusal stands; the ground stands in another.
    private static final String REFUSAL = "第三十六条";
    /// 不动产登记暂行条例 is another.
    private static final Pattern NAMED = Pattern.compile("政府信息公开条例》?|(?:^|(?<=[\\P{IsHan}和及与或据照按者]))条例》?(?=第)|^(?=第)");
    private static final Pattern ANOTHER_LAW = Pattern.compile("《|(?:法|规定|办法|规则|细则|制度|条例)第");
    private static final Pattern NUMBERED = Pattern.compile("第[（(]?(\\d{1,2}|[一二三四五六七八九十]{1,3})[)）]?([条款项])");
    private static final Pattern BLANKS = Pattern.compile("[\\s　]");

    private RegulationCited() {}

    /// The articles of which a refusal under this outcome relies on one, such as 第十六条第一款.
    public static List<String> groundOf(OutcomeRule outcome) {
        return outcome.articles().stream()
                .flatMap(articles -> Stream.of(articles.split("、")))
                .filter(article -> !article.startsWith(REFUSAL))
                .toList();
    }

    /// Whether the words rely on the Regulation, but on none of these articles. The paragraph may be left out, but not
    /// another be named.
    public static boolean contradicts(String words, Collection<String> articles) {
        String text = NUMBERED.matcher(BLANKS.matcher(words).replaceAll(""))
                .replaceAll(found -> "第" + chinese(found.group(1)) + found.group(2));
        var cited = NAMED.matcher(text)
                .results()
                .map(found -> ANOTHER_LAW.split(text.substring(found.end()), 2)[0])
                .toList();
        return !cited.isEmpty()
                && articles.stream().noneMatch(article -> cited.stream().anyMatch(rest -> names(rest, article)));
    }

    private static boolean names(String cited, String article) {
        int end = article.indexOf('条') + 1;
        return cited.contains(article)
                || Pattern.compile(article.substring(0, end) + "(?!第[一二三四五六七八九十]+款)")
                        .matcher(cited)
                        .find();
    }

    private static String chinese(String number) {
        if (!Character.isDigit(number.charAt(0))) {
            return number;
        }
        int value = Integer.parseInt(number);
        String tens = value < 10 ? "" : (value < 20 ? "" : digit(value / 10)) + "十";
        return tens + (value % 10 == 0 ? "" : digit(value % 10));
    }

    private static String digit(int digit) {
        return "〇一二三四五六七八九".substring(digit, digit + 1);
    }
}
