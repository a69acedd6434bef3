package io.github.liraai.cli.command;

import io.github.liraai.cli.output.Json;
import io.github.liraai.cli.output.Table;
import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.AccessLevel;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.MemberQuery;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.admin.ListMembers;
import io.github.liraai.core.admin.Page;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists people by their ids, a page at a time, or those who are looked for. */
@Command(
        name = "list",
        description = "List people, by their ids; all, or those you look for.",
        mixinStandardHelpOptions = true)
final class UsersListCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--find",
            paramLabel = "WORDS",
            description = "only those with this id, or with these words in their @name and name")
    private @Nullable String words;

    @Option(names = "--level", paramLabel = "LEVEL", description = "only those who were put on this level")
    private @Nullable String level;

    @Option(names = "--limit", paramLabel = "N", description = "how many, 1 to 1000; 100 when left out")
    private int limit = 100;

    @Option(names = "--after", paramLabel = "ID", description = "begin after this id, the last of the page before")
    private @Nullable String after;

    @Option(names = "--json", description = "print a JSON array")
    private boolean json;

    UsersListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > AccessDirectory.LARGEST_PAGE) {
            throw new ParameterException(spec.commandLine(), "--limit must be 1 to 1000: " + limit);
        }
        if (after != null && !UserId.isValid(after)) {
            throw new ParameterException(spec.commandLine(), "not a user id: " + after);
        }
        if (level != null && !LevelName.isValid(level)) {
            throw new ParameterException(spec.commandLine(), "not a level's name: " + level);
        }
        MemberQuery query = new MemberQuery(
                words, level == null ? null : new LevelName(level), after == null ? null : new UserId(after), limit);
        return desk.inOffice(office -> list(office, query));
    }

    private int list(Office office, MemberQuery query) {
        Page<ListMembers.Row> found = office.administration().members().page(query);
        // People may still stand on a level that was taken away.
        if (level != null
                && found.rows().isEmpty()
                && office.levels().find(new LevelName(level)).isEmpty()) {
            return AccessCommands.unknownLevel(
                    desk.shell(),
                    level,
                    office.levels().all().stream().map(AccessLevel::name).toList());
        }
        List<MemberReport> page = found.rows().stream()
                .map(row -> new MemberReport(row.member(), row.standing()))
                .toList();
        print(page);
        if (found.hasMore()) {
            desk.shell()
                    .say("lira: there are more: --after "
                            + page.getLast().member().id().value());
        }
        return ExitCode.DONE;
    }

    private void print(List<MemberReport> page) {
        if (json) {
            desk.shell().print(Json.of(page.stream().map(MemberReport::fields).toList()));
            return;
        }
        Table table = new Table("ID", "LEVEL", "TODAY", "BLOCKED", "NAME");
        for (MemberReport each : page) {
            String blocked = each.isBlocked() ? "yes" : "no";
            table.row(each.member().id().value(), each.level(), each.usedOfLimit(), blocked, each.name());
        }
        table.lines().forEach(desk.shell()::print);
    }
}
