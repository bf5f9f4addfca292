package org.mingtang.requests.answer;

import java.util.List;

/// How what may be disclosed comes to the applicant (条例第三十六条第二项、第四十条): as copies with the letter, or by
/// telling way, route and time.
public sealed interface Supply {
    /// The information itself.
    record Copies(List<Copy> copies) implements Supply {
        public Copies {
            copies = List.copyOf(copies);
        }
    }

    /// One piece of information that is handed over.
    ///
    /// @param pages sides of A4 or smaller; 0 for what has no pages
    /// @param form  such as 纸质、电子数据
    record Copy(String name, int pages, String form) {
        public Copy {
            if (pages < 0) {
                throw new IllegalArgumentException("pages: " + pages + " (expected: >= 0)");
            }
        }
    }

    /// Where, how and when it can be had, such as 到档案馆查阅.
    record Access(String way, String route, String time) implements Supply {}

    /// Files handed over.
    default int copiesGiven() {
        return switch (this) {
            case Copies(var copies) -> copies.size();
            case Access _ -> 0;
        };
    }

    /// Pages handed over, for the fee by pages.
    default int pages() {
        return switch (this) {
            case Copies(var copies) -> copies.stream().mapToInt(Copy::pages).sum();
            case Access _ -> 0;
        };
    }
}
