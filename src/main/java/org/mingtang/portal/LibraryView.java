package org.mingtang.portal;

import java.util.List;
import java.util.Optional;

/// A page of the library.
///
/// @param total      hits in all, as shown
/// @param took       as shown, such as 3 毫秒
/// @param notices    what of the address could not be used
/// @param hidden     filters to carry along when another text is sought
/// @param suggestion another spelling that finds something
public record LibraryView(
        String text,
        String total,
        String took,
        List<ListedView> hits,
        List<Group> groups,
        List<Chip> chips,
        List<Order> orders,
        List<String> notices,
        List<Hidden> hidden,
        Optional<Suggestion> suggestion,
        Pages pages,
        String feedUrl,
        String withoutFiltersUrl) {

    public boolean isEmpty() {
        return hits.isEmpty();
    }

    /// A filter with its values, most documents first.
    ///
    /// @param more values shown only when asked for
    public record Group(String name, List<Choice> choices, List<Choice> more) {}

    /// @param url    address with this value chosen, or without it where it is chosen already
    public record Choice(String name, String count, String url, boolean chosen) {}

    /// A filter in use.
    ///
    /// @param url address without it
    public record Chip(String filter, String value, String url) {}

    public record Order(String name, String url, boolean chosen) {}

    public record Hidden(String name, String value) {}

    public record Suggestion(String text, String url) {}

    /// @param previous address, empty on the first page
    /// @param numbers  pages around this one, with the first and the last
    public record Pages(
            int current, int last, Optional<String> previous, Optional<String> next, List<Number> numbers) {}

    /// @param afterGap whether pages are left out before this one
    public record Number(int page, String url, boolean current, boolean afterGap) {}
}
