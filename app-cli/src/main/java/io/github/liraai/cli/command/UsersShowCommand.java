package io.github.liraai.cli.command;

import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.UserId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows one person: level, today's quota, block. */
@Command(name = "show", description = "Show a person's level and today's quota.", mixinStandardHelpOptions = true)
final class UsersShowCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private UserArgument user = new UserArgument();

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    UsersShowCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        UserId id = user.read(spec.commandLine());
        return desk.inOffice(office -> show(office, id));
    }

    private int show(Office office, UserId id) {
        Optional<Member> member = office.directory().find(id);
        if (member.isEmpty()) {
            desk.shell().say("lira: nobody of that id was seen yet: " + id.value());
            return ExitCode.FAILED;
        }
        MemberReport.of(office, member.get()).print(desk.shell(), json);
        return ExitCode.DONE;
    }
}
