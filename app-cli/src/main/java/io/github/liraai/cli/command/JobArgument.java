package io.github.liraai.cli.command;

import io.github.liraai.core.generation.JobId;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The job a command is about. */
final class JobArgument implements Argument<JobId> {
    @Parameters(index = "0", paramLabel = "ID", description = "the job's id, as jobs list and the log show it")
    private String id = "";

    @Override
    public JobId read(CommandLine line) {
        return read(line, id);
    }

    static JobId read(CommandLine line, String id) {
        if (!JobId.isValid(id)) {
            throw new ParameterException(line, "not a job's id, which is 16 of a-v 0-9: " + id);
        }
        return new JobId(id);
    }
}
