package io.github.liraai.cli.command;

import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.UserId;
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
    private static final int MOST_DAYS = 3650;

    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private UserArgument user = new UserArgument();

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "when it ends by itself: " + Times.FORMS + "; never when left out, like --days")
    private @Nullable String until;

    @Option(names = "--days", paramLabel = "N", description = "how many days from now it lasts, 1 to 3650")
    private @Nullable Integer days;

    @Option(names = "--json", description = "print the person afterwards as one JSON object")
    private boolean json;

    UsersBlockCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        UserId id = user.read(spec.commandLine());
        if (days != null && until != null) {
            throw new ParameterException(spec.commandLine(), "--days does not go with --until");
        }
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            throw new ParameterException(spec.commandLine(), "--days must be 1 to " + MOST_DAYS + ": " + days);
        }
        return desk.inOffice(office -> {
            var change = new AccessChange.BlockUser(id, AccessCommands.ACTOR, block(office));
            return AccessCommands.change(office, change, desk.shell(), json);
        });
    }

    private Block block(Office office) {
        return days == null
                ? new Block(Times.read(spec.commandLine(), "--until", until, office))
                : Block.ofDays(days, office.jobs().clock().instant());
    }
}
