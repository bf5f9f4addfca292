package org.mingtang.regulation;

import java.util.List;
import java.util.stream.Stream;

/// A topic of the first level (主题分类) with those below it.
public record Topic(int number, String name, List<String> subtopics) {
    public Topic {
        subtopics = List.copyOf(subtopics);
    }

    /// What an item can be filed under: both levels parted by `\`, or the name alone where nothing is below it.
    public Stream<String> paths() {
        return subtopics.isEmpty() ? Stream.of(name) : subtopics.stream().map(subtopic -> name + "\\" + subtopic);
    }
}
