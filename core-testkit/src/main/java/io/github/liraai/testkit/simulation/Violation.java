package io.github.liraai.testkit.simulation;

/** A promise was broken; an error, so that nobody between the books and the run catches it. */
final class Violation extends AssertionError {
    private static final long serialVersionUID = 1L;

    Violation(String problem) {
        super(problem);
    }
}
