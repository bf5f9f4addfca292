package org.mingtang.organs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps the acts it is given, for tests to look at.
public final class RecordedActs implements OrganActs {
    private final List<OrganAct> acts = new CopyOnWriteArrayList<>();

    @Override
    public void record(OrganAct act) {
        acts.add(act);
    }

    public List<OrganAct> all() {
        return List.copyOf(acts);
    }

    public <A extends OrganAct> List<A> of(Class<A> kind) {
        return acts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
