package io.github.liraai.cli.command;

import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobReport;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows one job: its state, hold and charge, and when it is run. */
@Command(name = "show", description = "Show a job's state, hold, charge and schedule.", mixinStandardHelpOptions = true)
final class JobsShowCommand extends AboutOneCommand<JobId> {
    @Option(names = "--prompts", description = "also show what the person wrote")
    private boolean prompts;

    JobsShowCommand(Desk desk) {
        super(desk, new JobArgument());
    }

    @Override
    int act(Office office, JobId id, boolean json) {
        Optional<JobReport> report = office.jobs().register().find(id);
        if (report.isEmpty()) {
            return unknown(shell(), id);
        }
        JobPrint.print(shell(), report.get(), prompts, json);
        return ExitCode.DONE;
    }

    static int unknown(Shell shell, JobId id) {
        shell.say("lira: there is no job " + id.value()
                + " that could be read; lira ledger verify names those whose rows are spoiled");
        return ExitCode.FAILED;
    }
}
