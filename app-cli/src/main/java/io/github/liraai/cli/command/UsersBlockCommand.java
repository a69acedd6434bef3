package io.github.liraai.cli.command;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.UserId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shuts a person out. */
@Command(name = "block", description = "Shut a person out.", mixinStandardHelpOptions = true)
final class UsersBlockCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private UserArgument user = new UserArgument();

    @Option(
            names = "--until",
            paramLabel = "INSTANT",
            description = "when it ends by itself, such as 2026-12-31T00:00:00Z; never when left out")
    private @Nullable String until;

    @Option(names = "--json", description = "print the person afterwards as one JSON object")
    private boolean json;

    UsersBlockCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        UserId id = user.read(spec.commandLine());
        var change = new AccessChange.BlockUser(id, AccessCommands.ACTOR, new Block(end()));
        return desk.inOffice(office -> AccessCommands.change(office, change, desk.shell(), json));
    }

    private @Nullable Instant end() {
        try {
            return until == null ? null : Instant.parse(until);
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(), "--until must look like 2026-12-31T00:00:00Z: " + until, e);
        }
    }
}
