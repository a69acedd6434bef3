package io.github.liraai.cli.command;

import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.ResetQuota;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Begins a person's day anew. */
@Command(
        name = "reset",
        description = "Begin a person's day anew: what was charged today no longer counts, what is held stays.",
        mixinStandardHelpOptions = true)
final class UsersResetCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private UserArgument user = new UserArgument();

    @Option(names = "--json", description = "print the person afterwards as one JSON object")
    private boolean json;

    UsersResetCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        UserId id = user.read(spec.commandLine());
        return desk.inOffice(office -> reset(office, id));
    }

    private int reset(Office office, UserId id) {
        return switch (office.administration().quota().reset(id, AccessCommands.ACTOR)) {
            case ResetQuota.Result.Reset(var member, var forgiven) -> {
                desk.shell().say("lira: " + forgiven.value() + " pictures no longer count");
                MemberReport.of(office, member).print(desk.shell(), json);
                yield ExitCode.DONE;
            }
            case ResetQuota.Result.Unknown(var unknown) -> AccessCommands.unknown(desk.shell(), unknown);
        };
    }
}
