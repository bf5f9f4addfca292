package org.mingtang.portal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.disclosure.PublishedItem.Validity;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.Organs;
import org.mingtang.search.SearchQuery;
import org.springframework.stereotype.Component;

/// Reads the query parameters of library, feed and interface. What cannot be used is left out and said, so that a
/// reader
/// with a broken link still gets an answer.
@Component
class LibraryQueries {
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_VALUE = 100;
    private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\p{Z}\\s]+");

    private final Catalogue catalogue;
    private final Organs organs;

    LibraryQueries(Catalogue catalogue, Organs organs) {
        this.catalogue = catalogue;
        this.organs = organs;
    }

    /// @param problems what was left out, by query parameter
    record Reading(LibraryQuery query, List<Problem> problems) {}

    record Problem(String field, String message) {}

    Reading read(Map<String, String[]> parameters) {
        var problems = new ArrayList<Problem>();
        String text = text(first(parameters, "q"), problems);
        var chosen = new EnumMap<Filter, String>(Filter.class);
        for (var filter : Filter.values()) {
            String value = plain(first(parameters, filter.parameter()));
            if (value.isEmpty()) {
                continue;
            }
            usable(filter, value)
                    .ifPresentOrElse(known -> chosen.put(filter, known), () -> problems.add(unknown(filter, value)));
        }
        Optional<SearchQuery.Sort> sort = sort(plain(first(parameters, "sort")), problems);
        int page = page(plain(first(parameters, "page")), problems);
        return new Reading(new LibraryQuery(text, chosen, sort, page), List.copyOf(problems));
    }

    private static String text(@Nullable String given, List<Problem> problems) {
        String text = plain(given);
        if (text.codePointCount(0, text.length()) <= LONGEST_TEXT) {
            return text;
        }
        problems.add(new Problem("q", "搜索词太长，只用了前 " + LONGEST_TEXT + " 个字。"));
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)).strip();
    }

    private Optional<String> usable(Filter filter, String value) {
        if (value.length() > LONGEST_VALUE) {
            return Optional.empty();
        }
        return switch (filter) {
            case AGENCY ->
                value.matches("[a-z0-9-]{1,40}")
                        ? organs.find(new AgencyId(value))
                                .map(agency -> agency.id().value())
                        : Optional.empty();
            case COLUMN -> catalogue.column(value).map(Catalogue.Column::key);
            case TOPIC, GENRE -> Optional.of(value);
            case YEAR -> Optional.of(value).filter(year -> YEAR.matcher(year).matches());
            case VALIDITY ->
                Stream.of(Validity.values())
                        .map(Validity::name)
                        .filter(name -> name.equalsIgnoreCase(value))
                        .findFirst();
        };
    }

    private static Problem unknown(Filter filter, String value) {
        return new Problem(filter.parameter(), filter.chinese() + "“" + shortened(value) + "”不存在，这一项筛选没有使用。");
    }

    private static Optional<SearchQuery.Sort> sort(String value, List<Problem> problems) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<SearchQuery.Sort> known = Stream.of(SearchQuery.Sort.values())
                .filter(sort -> sort.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst();
        if (known.isEmpty()) {
            problems.add(new Problem("sort", "没有“" + shortened(value) + "”这种排序，已按默认顺序排列。"));
        }
        return known;
    }

    private static int page(String value, List<Problem> problems) {
        if (value.isEmpty()) {
            return 1;
        }
        if (!NUMBER.matcher(value).matches() || Integer.parseInt(value) < 1) {
            problems.add(new Problem("page", "页码“" + shortened(value) + "”不是正整数，已显示第 1 页。"));
            return 1;
        }
        int page = Integer.parseInt(value);
        if (page > LibraryQuery.LAST_PAGE) {
            problems.add(new Problem("page", "最多可以翻到第 " + LibraryQuery.LAST_PAGE + " 页，请用筛选缩小范围。"));
            return LibraryQuery.LAST_PAGE;
        }
        return page;
    }

    private static String shortened(String value) {
        int longest = 20;
        return value.length() <= longest ? value : value.substring(0, value.offsetByCodePoints(0, longest)) + "…";
    }

    private static String plain(@Nullable String value) {
        return value == null ? "" : BLANKS.matcher(value).replaceAll(" ").strip();
    }

    private static @Nullable String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }
}
