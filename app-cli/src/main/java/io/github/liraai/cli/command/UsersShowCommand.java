package io.github.liraai.cli.command;

import io.github.liraai.cli.output.Json;
import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.admin.ShowMember;
import io.github.liraai.core.generation.JobCounts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows one person: level, today's quota, block, what became of their requests. */
@Command(
        name = "show",
        description = "Show a person's level, today's quota and what became of their requests.",
        mixinStandardHelpOptions = true)
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
        Optional<ShowMember.Card> card = office.administration().member().card(id);
        if (card.isEmpty()) {
            return AccessCommands.unknown(desk.shell(), id);
        }
        print(
                new MemberReport(card.get().member(), card.get().standing()),
                card.get().history());
        return ExitCode.DONE;
    }

    private void print(MemberReport report, JobCounts history) {
        if (!json) {
            report.print(desk.shell(), false);
            desk.shell()
                    .print("history: " + history.requests() + " requests, " + history.open() + " open, "
                            + history.failed() + " without a picture; " + history.pictures() + " pictures");
            return;
        }
        Map<String, @Nullable Object> fields = report.fields();
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        counts.put("requests", history.requests());
        counts.put("open", history.open());
        counts.put("failed", history.failed());
        counts.put("pictures", history.pictures());
        fields.put("history", counts);
        desk.shell().print(Json.of(fields));
    }
}
