package io.github.liraai.testkit.simulation;

/** Lets other things happen in the middle of a port call, as they do while other threads and processes are at work. */
@FunctionalInterface
interface Meanwhile {
    void happen();
}
