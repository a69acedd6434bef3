package io.github.liraai.cli.command;

import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.RetryJob;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a paused job now. */
@Command(
        name = "retry",
        description = "Run a paused job now: paint, deliver or tell. Never buys again what may have been bought.",
        mixinStandardHelpOptions = true)
final class JobsRetryCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobArgument job = new JobArgument();

    @Option(names = "--json", description = "print the job afterwards as one JSON object")
    private boolean json;

    JobsRetryCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        JobId id = job.read(spec.commandLine());
        return desk.inOffice(office -> retry(office, id));
    }

    private int retry(Office office, JobId id) {
        return switch (office.jobs().retry().retry(id, AccessCommands.ACTOR)) {
            case RetryJob.Result.Due(var due) -> {
                JobPrint.print(desk.shell(), due, false, json);
                yield ExitCode.DONE;
            }
            case RetryJob.Result.Refused(var report, RetryJob.Reason reason) -> {
                desk.shell().say("lira: job " + id.value() + " is " + report.stage() + ": " + explain(reason));
                yield ExitCode.REFUSED;
            }
            case RetryJob.Result.Unknown(var unknown) -> JobsShowCommand.unknown(desk.shell(), unknown);
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
