package io.github.liraai.cli.command;

import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobReport;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows one job: its state, hold and charge, and when it is run. */
@Command(name = "show", description = "Show a job's state, hold, charge and schedule.", mixinStandardHelpOptions = true)
final class JobsShowCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobArgument job = new JobArgument();

    @Option(names = "--prompts", description = "also show what the person wrote")
    private boolean prompts;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    JobsShowCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        JobId id = job.read(spec.commandLine());
        return desk.inOffice(office -> show(office, id));
    }

    private int show(Office office, JobId id) {
        Optional<JobReport> report = office.jobs().register().find(id);
        if (report.isEmpty()) {
            return unknown(desk.shell(), id);
        }
        JobPrint.print(desk.shell(), report.get(), prompts, json);
        return ExitCode.DONE;
    }

    static int unknown(Shell shell, JobId id) {
        shell.say("lira: there is no job " + id.value()
                + " that could be read; lira ledger verify names those whose rows are spoiled");
        return ExitCode.FAILED;
    }
}
