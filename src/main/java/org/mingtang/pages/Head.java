package org.mingtang.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the head of a page says of the page.
///
/// @param title     of the window, the site's name last
/// @param canonical permanent absolute address
/// @param feed      address of the Atom feed of this list
/// @param tags      further `meta` elements in order
/// @param data      schema.org description as JSON, with `<` escaped
/// @param indexed   whether search engines may list the page
public record Head(
        String title,
        Optional<String> description,
        Optional<String> canonical,
        Optional<String> feed,
        List<Tag> tags,
        Optional<String> data,
        boolean indexed) {
    public Head {
        tags = List.copyOf(tags);
    }

    /// A `meta` element.
    public record Tag(String name, String content) {}

    public static Head titled(String title) {
        return new Head(title, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), true);
    }

    public Head describedAs(String text) {
        return new Head(title, Optional.of(text), canonical, feed, tags, data, indexed);
    }

    public Head at(String address) {
        return new Head(title, description, Optional.of(address), feed, tags, data, indexed);
    }

    public Head withFeed(String address) {
        return new Head(title, description, canonical, Optional.of(address), tags, data, indexed);
    }

    /// Adds a tag; one without content is left out.
    public Head withTag(String name, String content) {
        if (content.isBlank()) {
            return this;
        }
        var more = new ArrayList<>(tags);
        more.add(new Tag(name, content));
        return new Head(title, description, canonical, feed, more, data, indexed);
    }

    public Head withData(String json) {
        return new Head(title, description, canonical, feed, tags, Optional.of(json), indexed);
    }

    public Head hiddenFromSearchEngines() {
        return new Head(title, description, canonical, feed, tags, data, false);
    }
}
