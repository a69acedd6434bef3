package io.github.liraai.cli.command;

import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.generation.CancelJob;
import io.github.liraai.core.generation.JobId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Gives a job up and its hold back. */
@Command(
        name = "cancel",
        description =
                "Give up a job that waits, or pictures that cannot be delivered: nothing is charged, the person is told.",
        mixinStandardHelpOptions = true)
final class JobsCancelCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobArgument job = new JobArgument();

    @Option(names = "--json", description = "print the job afterwards as one JSON object")
    private boolean json;

    JobsCancelCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        JobId id = job.read(spec.commandLine());
        return desk.inOffice(office -> cancel(office, id));
    }

    private int cancel(Office office, JobId id) {
        return switch (office.jobs().cancel().cancel(id, AccessCommands.ACTOR)) {
            case CancelJob.Result.Cancelled(var given) -> {
                JobPrint.print(desk.shell(), given, false, json);
                yield ExitCode.DONE;
            }
            case CancelJob.Result.Refused(var report, CancelJob.Reason reason) -> {
                desk.shell().say("lira: job " + id.value() + " is " + report.stage() + ": " + explain(reason));
                yield ExitCode.REFUSED;
            }
            case CancelJob.Result.Unknown(var unknown) -> JobsShowCommand.unknown(desk.shell(), unknown);
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
