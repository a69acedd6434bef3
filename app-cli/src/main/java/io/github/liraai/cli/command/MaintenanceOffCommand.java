package io.github.liraai.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Ends maintenance before its time. */
@Command(name = "off", description = "Let everybody ask for pictures again.", mixinStandardHelpOptions = true)
final class MaintenanceOffCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    MaintenanceOffCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.inOffice(office -> OperationCommands.tell(
                desk.shell(),
                office.administration().manage().endMaintenance(AccessCommands.ACTOR),
                "maintenance is over",
                "there was no maintenance"));
    }
}
