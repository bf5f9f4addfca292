package org.mingtang.secrecy.undecided;

import java.util.Optional;
import org.mingtang.organs.Officer;
import org.mingtang.regulation.Role;

/// Whom a unit asks that cannot decide (ACT-15, SEC-05).
public enum Authority {
    COMPETENT_DEPARTMENT("主管部门", Role.SUPERVISOR),
    SECRECY_DEPARTMENT("保密行政管理部门", Role.SECRECY_BUREAU);

    private final String chinese;
    private final Role role;

    Authority(String chinese, Role role) {
        this.chinese = chinese;
        this.role = role;
    }

    public String chinese() {
        return chinese;
    }

    /// Whose posts act for it, in whatever agency they are.
    public Role role() {
        return role;
    }

    public boolean isServedBy(Officer officer) {
        return officer.posts().stream().anyMatch(post -> post.role() == role);
    }

    public static Optional<Authority> of(String name) {
        for (var authority : values()) {
            if (authority.name().equals(name)) {
                return Optional.of(authority);
            }
        }
        return Optional.empty();
    }
}
