package io.github.liraai.cli.command;

import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.operation.Maintenance;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lets only administrators ask for pictures for a while. */
@Command(
        name = "on",
        description = "Let only administrators ask for pictures until a time; what was accepted before is painted.",
        mixinStandardHelpOptions = true)
final class MaintenanceOnCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--until",
            required = true,
            paramLabel = "TIME",
            description = "when it ends by itself: " + Times.FORMS)
    private String until = "";

    @Option(
            names = "--notice",
            paramLabel = "TEXT",
            description = "what people are told besides, 500 characters at most")
    private String notice = "";

    MaintenanceOnCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (notice.strip().length() > Maintenance.LONGEST_NOTICE) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--notice must have at most " + Maintenance.LONGEST_NOTICE + " characters: " + notice.length());
        }
        return desk.inOffice(this::begin);
    }

    private int begin(Office office) {
        Instant end = Objects.requireNonNull(Times.read(spec.commandLine(), "--until", until, office));
        var result =
                office.administration().manage().beginMaintenance(new Maintenance(end, notice), AccessCommands.ACTOR);
        return OperationCommands.tell(
                desk.shell(), result, "maintenance until " + end, "maintenance was on until " + end + " already");
    }
}
