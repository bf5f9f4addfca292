package org.mingtang.documents;

import java.util.List;
import java.util.Optional;

/// What was taken out of a file; never holds the text itself.
///
/// @param masked what stands in its place where the format lets something stand, such as 138****1234
/// @param ground as given with the [Deletion]
/// @param places where it stood, in Chinese, such as 第 2 页
/// @param times  how often it stood there
public record Removal(Optional<FindingKind> kind, String masked, String ground, List<String> places, int times) {
    public Removal {
        places = List.copyOf(places);
    }
}
