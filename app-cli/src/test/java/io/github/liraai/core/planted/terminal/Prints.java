package io.github.liraai.core.planted.terminal;

/** Breaks the rule that only the program writes to the terminal. */
final class Prints {
    void print() {
        System.out.println("out");
        System.err.println("err");
    }
}
