package io.github.liraai.cli.command;

import io.github.liraai.cli.output.Json;
import io.github.liraai.cli.output.Table;
import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.AuditId;
import io.github.liraai.core.access.AuditLine;
import io.github.liraai.core.access.AuditQuery;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.admin.Page;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists what was done by whom, newest first, a page at a time. */
@Command(name = "audit", description = "List what was done by whom, newest first.", mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--user", paramLabel = "ID", description = "only what concerned this user")
    private @Nullable String user;

    @Option(names = "--by", paramLabel = "WHO", description = "only what this one did: a user's id, cli or config")
    private @Nullable String by;

    @Option(names = "--action", paramLabel = "ACTION", description = "only this, such as set-level or turned-away")
    private @Nullable String action;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "not before then: " + Times.FORMS + "; a time of day is the last such one")
    private @Nullable String since;

    @Option(
            names = "--before",
            paramLabel = "NUMBER",
            description = "begin below this line, the last of the page before")
    private @Nullable Long before;

    @Option(names = "--limit", paramLabel = "N", description = "how many, 1 to 1000; 100 when left out")
    private int limit = 100;

    @Option(names = "--json", description = "print a JSON array")
    private boolean json;

    AuditCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > AccessDirectory.LARGEST_PAGE) {
            throw new ParameterException(spec.commandLine(), "--limit must be 1 to 1000: " + limit);
        }
        return desk.inOffice(this::list);
    }

    private int list(Office office) {
        Page<AuditLine> page = office.administration().audit().page(query(office));
        if (json) {
            desk.shell()
                    .print(Json.of(
                            page.rows().stream().map(AuditCommand::fields).toList()));
        } else {
            print(page);
        }
        if (page.hasMore()) {
            desk.shell()
                    .say("lira: there are more: --before "
                            + page.rows().getLast().id().value());
        }
        return ExitCode.DONE;
    }

    private AuditQuery query(Office office) {
        Instant from = Times.readPast(spec.commandLine(), "--since", since, office);
        try {
            return new AuditQuery(
                    user == null ? null : new UserId(user),
                    by == null ? null : new Actor(by),
                    action,
                    from,
                    before == null ? null : new AuditId(before),
                    limit);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void print(Page<AuditLine> page) {
        Table table = new Table("LINE", "AT", "BY", "ACTION", "USER", "DETAIL");
        for (AuditLine line : page.rows()) {
            AuditEntry entry = line.entry();
            table.row(
                    Long.toString(line.id().value()),
                    entry.at().toString(),
                    entry.by().name(),
                    entry.action(),
                    entry.user() == null ? "-" : entry.user().value(),
                    entry.detail());
        }
        table.lines().forEach(desk.shell()::print);
    }

    private static Map<String, @Nullable Object> fields(AuditLine line) {
        AuditEntry entry = line.entry();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("line", line.id().value());
        fields.put("at", entry.at().toString());
        fields.put("by", entry.by().name());
        fields.put("action", entry.action());
        fields.put("user", entry.user() == null ? null : entry.user().value());
        fields.put("detail", entry.detail());
        return fields;
    }
}
