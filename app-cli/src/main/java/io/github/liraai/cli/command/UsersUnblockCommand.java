package io.github.liraai.cli.command;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.UserId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets a person in again. */
@Command(name = "unblock", description = "Let a person in again.", mixinStandardHelpOptions = true)
final class UsersUnblockCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private UserArgument user = new UserArgument();

    @Option(names = "--json", description = "print the person afterwards as one JSON object")
    private boolean json;

    UsersUnblockCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        UserId id = user.read(spec.commandLine());
        var change = new AccessChange.UnblockUser(id, AccessCommands.ACTOR);
        return desk.inOffice(office -> AccessCommands.change(office, change, desk.shell(), json));
    }
}
