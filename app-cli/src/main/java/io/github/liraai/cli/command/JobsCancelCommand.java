package io.github.liraai.cli.command;

import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.generation.CancelJob;
import io.github.liraai.core.generation.JobId;
import picocli.CommandLine.Command;

/** Gives a job up and its hold back. */
@Command(
        name = "cancel",
        description =
                "Give up a job that waits, or pictures that cannot be delivered: nothing is charged, the person is told.",
        mixinStandardHelpOptions = true)
final class JobsCancelCommand extends AboutOneCommand<JobId> {
    JobsCancelCommand(Desk desk) {
        super(desk, new JobArgument());
    }

    @Override
    int act(Office office, JobId id, boolean json) {
        return switch (office.jobs().cancel().cancel(id, AccessCommands.ACTOR)) {
            case CancelJob.Result.Cancelled(var given) -> {
                JobPrint.print(shell(), given, false, json);
                yield ExitCode.DONE;
            }
            case CancelJob.Result.Refused(var report, CancelJob.Reason reason) -> {
                shell().say("lira: job " + id.value() + " is " + report.stage() + ": " + explain(reason));
                yield ExitCode.REFUSED;
            }
            case CancelJob.Result.Unknown(var unknown) -> JobsShowCommand.unknown(shell(), unknown);
        };
    }

    private static String explain(CancelJob.Reason reason) {
        return switch (reason) {
            case CALLING ->
                "its provider is being called, or was when the process died, so it may have been paid for; a running bot"
                        + " brings it to its end";
            case DELIVERING -> "its pictures are being delivered at this moment; try again if that fails";
            case ENDED -> "it holds nothing any more";
        };
    }
}
