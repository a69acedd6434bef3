package io.github.liraai.cli.command;

import io.github.liraai.core.operation.Pausable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Pauses a model or a provider. */
@Command(
        name = "pause",
        description =
                "Paint with a model, or with any of a provider, no more until it is resumed; people are told, fallbacks pass it over.",
        mixinStandardHelpOptions = true)
final class ModelsPauseCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PausableArgument which = new PausableArgument();

    ModelsPauseCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Pausable what = which.read(spec.commandLine());
        return desk.inOffice(office -> OperationCommands.tell(
                desk.shell(),
                office.administration().manage().pause(what, AccessCommands.ACTOR),
                what.name() + " is paused",
                what.name() + " was paused already"));
    }
}
