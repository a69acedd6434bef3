package io.github.liraai.core.planted.terminal;

import java.util.List;

/** Breaks the rule that only the program writes to the terminal, once in each line. */
final class Prints {
    void print(List<Exception> failures) {
        System.out.println("out");
        System.err.println("err");
        new IllegalStateException("err").printStackTrace();
        failures.forEach(Throwable::printStackTrace);
        Thread.dumpStack();
    }
}
