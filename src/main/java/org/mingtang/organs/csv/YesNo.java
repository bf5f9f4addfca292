package org.mingtang.organs.csv;

import org.mingtang.organs.AgencyProfile.Capacity;

/// The answer in the column of an agency's own name.
enum YesNo {
    YES("是", Capacity.OWN_NAME),
    NO("否", Capacity.THROUGH_PARENT);

    private final String chinese;
    private final Capacity capacity;

    YesNo(String chinese, Capacity capacity) {
        this.chinese = chinese;
        this.capacity = capacity;
    }

    static YesNo of(Capacity capacity) {
        return switch (capacity) {
            case OWN_NAME -> YES;
            case THROUGH_PARENT -> NO;
        };
    }

    String chinese() {
        return chinese;
    }

    Capacity capacity() {
        return capacity;
    }
}
