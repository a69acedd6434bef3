package io.github.liraai.cli.command;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.operation.ManageOperation;
import io.github.liraai.core.operation.Pausable;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Pauses a model or a provider, or lets it paint again. */
@Command(mixinStandardHelpOptions = true)
final class ModelsPauseCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;
    private final Act act;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PausableArgument which = new PausableArgument();

    private ModelsPauseCommand(Desk desk, Act act) {
        this.desk = desk;
        this.act = act;
    }

    /**
     * What is done.
     *
     * @param change does it
     * @param done what holds now, when it was changed
     * @param unchanged what held already, when it was not
     */
    private record Act(Change change, String done, String unchanged) {}

    /** Changes what is in force. */
    private interface Change {
        ManageOperation.Result make(ManageOperation manage, Pausable what, Actor by);
    }

    static CommandLine pause(Desk desk) {
        return line(
                desk,
                new Act(ManageOperation::pause, "is paused", "was paused already"),
                "Paint with a model, or with any of a provider, no more until it is resumed; people are told, fallbacks pass it over.");
    }

    static CommandLine resume(Desk desk) {
        return line(
                desk,
                new Act(ManageOperation::resume, "paints again", "was not paused"),
                "Let a paused model or provider paint again.");
    }

    private static CommandLine line(Desk desk, Act act, String description) {
        CommandLine line = new CommandLine(new ModelsPauseCommand(desk, act));
        line.getCommandSpec().usageMessage().description(description);
        return line;
    }

    @Override
    public Integer call() {
        Pausable what = which.read(spec.commandLine());
        return desk.inOffice(office -> OperationCommands.tell(
                desk.shell(),
                act.change.make(office.administration().manage(), what, AccessCommands.ACTOR),
                what.name() + " " + act.done,
                what.name() + " " + act.unchanged));
    }
}
