package io.github.liraai.cli.command;

import io.github.liraai.cli.output.Json;
import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.admin.ShowMember;
import io.github.liraai.core.generation.JobCounts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows one person: level, today's quota, block, what became of their requests, and the last of them. */
@Command(
        name = "show",
        description = "Show a person's level, today's quota, what became of their requests and the last of these.",
        mixinStandardHelpOptions = true)
final class UsersShowCommand extends AboutOneCommand<UserId> {
    @Option(names = "--prompts", description = "also show the beginning of what the person wrote")
    private boolean prompts;

    UsersShowCommand(Desk desk) {
        super(desk, new UserArgument());
    }

    @Override
    int act(Office office, UserId id, boolean json) {
        Optional<ShowMember.Card> card = office.administration().member().card(id);
        if (card.isEmpty()) {
            return AccessCommands.unknown(shell(), id);
        }
        print(card.get(), json);
        return ExitCode.DONE;
    }

    private void print(ShowMember.Card card, boolean json) {
        MemberReport report = new MemberReport(card.member(), card.standing());
        JobCounts history = card.history();
        JobTable jobs = new JobTable(prompts);
        if (!json) {
            report.print(shell(), false);
            shell().print("history: " + history.requests() + " requests, " + history.open() + " open, "
                    + history.failed() + " without a picture; " + history.pictures() + " pictures");
            if (!card.latest().isEmpty()) {
                shell().print("latest:");
                jobs.lines(card.latest()).forEach(shell()::print);
            }
            return;
        }
        Map<String, @Nullable Object> fields = report.fields();
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        counts.put("requests", history.requests());
        counts.put("open", history.open());
        counts.put("failed", history.failed());
        counts.put("pictures", history.pictures());
        fields.put("history", counts);
        fields.put("latest", jobs.fields(card.latest()));
        shell().print(Json.of(fields));
    }
}
