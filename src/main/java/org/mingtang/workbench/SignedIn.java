package org.mingtang.workbench;

import java.io.Serializable;
import java.util.UUID;

/// Who a session belongs to. Posts and rights are asked anew with every request, since they change while it lasts.
///
/// @param account key of the account
/// @param person  key of the person
record SignedIn(UUID account, UUID person, String login) implements Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public String toString() {
        return login;
    }
}
