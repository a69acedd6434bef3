package io.github.liraai.cli.command;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.UserId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a person on a level. */
@Command(name = "set-level", description = "Put a person on a level.", mixinStandardHelpOptions = true)
final class UsersSetLevelCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private UserArgument user = new UserArgument();

    @Parameters(index = "1", paramLabel = "LEVEL", description = "a level of the configuration")
    private String level = "";

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "when they are back on the newcomer's level by themselves: " + Times.FORMS
                    + "; never when left out")
    private @Nullable String until;

    @Option(names = "--json", description = "print the person afterwards as one JSON object")
    private boolean json;

    UsersSetLevelCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        UserId id = user.read(spec.commandLine());
        if (!LevelName.isValid(level)) {
            throw new ParameterException(spec.commandLine(), "not a level's name: " + level);
        }
        return desk.inOffice(office -> {
            var end = Times.read(spec.commandLine(), "--until", until, office);
            var change = new AccessChange.SetLevel(id, AccessCommands.ACTOR, new LevelName(level), end);
            return AccessCommands.change(office, change, desk.shell(), json);
        });
    }
}
