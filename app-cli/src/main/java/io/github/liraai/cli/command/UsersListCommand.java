package io.github.liraai.cli.command;

import io.github.liraai.cli.output.Json;
import io.github.liraai.cli.output.Table;
import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists people by their ids, a page at a time. */
@Command(name = "list", description = "List people, by their ids.", mixinStandardHelpOptions = true)
final class UsersListCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

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
        return desk.inOffice(this::list);
    }

    private int list(Office office) {
        List<MemberReport> page = new ArrayList<>();
        for (Member member : office.directory().list(after == null ? null : new UserId(after), limit)) {
            page.add(MemberReport.of(office, member));
        }
        if (json) {
            desk.shell().print(Json.of(page.stream().map(MemberReport::fields).toList()));
            return ExitCode.DONE;
        }
        Table table = new Table("ID", "LEVEL", "TODAY", "BLOCKED", "NAME");
        for (MemberReport each : page) {
            String blocked = each.isBlocked() ? "yes" : "no";
            table.row(each.member().id().value(), each.level(), each.usedOfLimit(), blocked, each.name());
        }
        table.lines().forEach(desk.shell()::print);
        return ExitCode.DONE;
    }
}
