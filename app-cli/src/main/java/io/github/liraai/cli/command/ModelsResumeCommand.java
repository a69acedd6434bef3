package io.github.liraai.cli.command;

import io.github.liraai.core.operation.Pausable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lets a model or a provider paint again. */
@Command(name = "resume", description = "Let a paused model or provider paint again.", mixinStandardHelpOptions = true)
final class ModelsResumeCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PausableArgument which = new PausableArgument();

    ModelsResumeCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Pausable what = which.read(spec.commandLine());
        return desk.inOffice(office -> OperationCommands.tell(
                desk.shell(),
                office.administration().manage().resume(what, AccessCommands.ACTOR),
                what.name() + " paints again",
                what.name() + " was not paused"));
    }
}
