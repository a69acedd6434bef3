package io.github.liraai.cli.command;

import io.github.liraai.core.operation.CapScope;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Raises a cap for today. */
@Command(
        name = "raise",
        description = "Grant as many pictures as the cap says once more, for today.",
        mixinStandardHelpOptions = true)
final class CapsRaiseCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "SCOPE", description = "all, or a provider; stats shows those with a cap")
    private String scope = "";

    CapsRaiseCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        CapScope of = read();
        return desk.inOffice(office -> OperationCommands.tell(
                desk.shell(),
                office.administration().manage().raiseCap(of, AccessCommands.ACTOR),
                "the cap of " + of.name() + " is raised for today",
                "the cap of " + of.name() + " was raised by somebody else at this moment"));
    }

    private CapScope read() {
        try {
            return CapScope.named(scope);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
