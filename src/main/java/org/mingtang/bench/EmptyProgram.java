package org.mingtang.bench;

/// The least a Java program can do: what starting the virtual machine alone costs.
final class EmptyProgram {
    private EmptyProgram() {}

    public static void main(String[] arguments) {
        // empty, that is its use
    }
}
