package org.mingtang.calendar;

/// A number of working days (工作日), never a bare int.
///
/// @param count working days, 0 or more
public record WorkingDays(int count) implements Comparable<WorkingDays> {
    public WorkingDays {
        if (count < 0) {
            throw new IllegalArgumentException("working days: " + count + " (expected: >= 0)");
        }
    }

    @Override
    public int compareTo(WorkingDays other) {
        return Integer.compare(count, other.count);
    }

    @Override
    public String toString() {
        return count + " 个工作日";
    }
}
