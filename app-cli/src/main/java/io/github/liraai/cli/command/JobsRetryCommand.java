package io.github.liraai.cli.command;

import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.RetryJob;
import picocli.CommandLine.Command;

/** Runs a paused job now. */
@Command(
        name = "retry",
        description = "Run a paused job now: paint, deliver or tell. Never buys again what may have been bought.",
        mixinStandardHelpOptions = true)
final class JobsRetryCommand extends AboutOneCommand<JobId> {
    JobsRetryCommand(Desk desk) {
        super(desk, new JobArgument());
    }

    @Override
    int act(Office office, JobId id, boolean json) {
        return switch (office.jobs().retry().retry(id, AccessCommands.ACTOR)) {
            case RetryJob.Result.Due(var due) -> {
                JobPrint.print(shell(), due, false, json);
                yield ExitCode.DONE;
            }
            case RetryJob.Result.Refused(var report, RetryJob.Reason reason) -> {
                shell().say("lira: job " + id.value() + " is " + report.stage() + ": " + explain(reason));
                yield ExitCode.REFUSED;
            }
            case RetryJob.Result.Unknown(var unknown) -> JobsShowCommand.unknown(shell(), unknown);
        };
    }

    private static String explain(RetryJob.Reason reason) {
        return switch (reason) {
            case CALLING ->
                "its provider is being called, or was when the process died, so it may have been bought; a running bot"
                        + " takes it up by itself and either fetches the pictures or ends it without a charge";
            case RUNNING -> "it is being run at this moment; look again with jobs show";
            case FINISHED -> "it is over, and running it again would buy anew; whoever wants the picture asks again";
        };
    }
}
