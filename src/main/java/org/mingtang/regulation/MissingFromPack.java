package org.mingtang.regulation;

/// Code asked a law for a local rule which the district does not have, without asking whether it has it.
public final class MissingFromPack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingFromPack(Law law, String what) {
        super("《" + law.title() + "》（" + law.on() + "）没有规定" + what);
    }
}
