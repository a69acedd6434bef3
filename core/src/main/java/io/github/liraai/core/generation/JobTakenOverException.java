package io.github.liraai.core.generation;

/** Ends a run whose job was changed by somebody else meanwhile; that one goes on with it. */
final class JobTakenOverException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobTakenOverException(JobId job) {
        super("job was changed by somebody else: " + job.value());
    }
}
