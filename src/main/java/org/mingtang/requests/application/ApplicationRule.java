package org.mingtang.requests.application;

import org.mingtang.requests.Rule;

/// What an application on a form can lack. Whoever applies on paper is asked for a correction instead.
public enum ApplicationRule implements Rule {
    NAME_MISSING,
    IDENTITY_MISSING,
    NUMBER_WRONG,
    CONTACT_MISSING,
    PHONE_WRONG,
    EMAIL_WRONG,
    ASKED_MISSING,
    TOO_LONG,
    TOO_MANY,
    WAY_NEEDS_ADDRESS,
    KIND_WRONG;

    @Override
    public String clause() {
        return "条例第二十九条";
    }
}
