package org.mingtang.documents.recognition;

import org.mingtang.documents.DocumentLimits;
import org.mingtang.documents.Refusal;

/// What is left of time and memory while one file is read. Parsers report each step; when it is used up they are
/// stopped. Time is the processor time of the thread that makes and uses it: a file is not refused because the machine
/// had other work.
public final class Allowance {
    private static final int STEPS_BETWEEN_LOOKS = 1024;

    private final DocumentLimits limits;
    private final long timeUsedUp;
    private long expandedLeft;
    private int charactersLeft;
    private int cellsLeft;
    private int steps;

    public Allowance(DocumentLimits limits) {
        this.limits = limits;
        timeUsedUp = ProcessorTime.ofThisThread() + limits.time().toNanos();
        expandedLeft = limits.expandedBytes();
        charactersLeft = limits.characters();
        cellsLeft = limits.cells();
    }

    public DocumentLimits limits() {
        return limits;
    }

    /// One step of work was done.
    public void step() {
        if (++steps % STEPS_BETWEEN_LOOKS == 0) {
            look();
        }
    }

    /// A larger piece of work, such as a page, was done.
    public void look() {
        if (ProcessorTime.ofThisThread() > timeUsedUp || Thread.currentThread().isInterrupted()) {
            throw new CannotRead(Refusal.tooComplex());
        }
    }

    public void characters(int count) {
        charactersLeft -= count;
        if (charactersLeft < 0) {
            throw new CannotRead(Refusal.tooComplex());
        }
        step();
    }

    public void cells(int count) {
        cellsLeft -= count;
        if (cellsLeft < 0) {
            throw new CannotRead(Refusal.tooComplex());
        }
        step();
    }

    /// Bytes came out of a compressed stream.
    public void expanded(long count) {
        expandedLeft -= count;
        if (expandedLeft < 0) {
            throw new CannotRead(Refusal.expandsTooFar());
        }
        step();
    }

    public void pages(int count) {
        if (count > limits.pages()) {
            throw new CannotRead(Refusal.tooManyPages(count, limits.pages()));
        }
    }
}
