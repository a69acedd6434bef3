package io.github.liraai.cli.command;

import io.github.liraai.cli.output.Json;
import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobQuery;
import io.github.liraai.core.generation.JobReport;
import io.github.liraai.core.generation.JobStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists jobs a page at a time: unfinished ones with the oldest first, finished ones too with the newest first. */
@Command(
        name = "list",
        description = "List jobs: those that are not finished, oldest first, unless told otherwise.",
        mixinStandardHelpOptions = true)
final class JobsListCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--user", paramLabel = "ID", description = "only of this user")
    private @Nullable String user;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            split = ",",
            description = "only in these states, newest first when finished is among them: ${COMPLETION-CANDIDATES}")
    private List<JobStage> states = new ArrayList<>();

    @Option(names = "--all", description = "also those that are finished; newest first")
    private boolean all;

    @Option(names = "--stuck", description = "only those without progress for a quarter of an hour")
    private boolean stuck;

    @Option(names = "--limit", paramLabel = "N", description = "how many, 1 to 1000; 100 when left out")
    private int limit = 100;

    @Option(names = "--after", paramLabel = "ID", description = "begin after this job, the last of the page before")
    private @Nullable String after;

    @Option(names = "--prompts", description = "also show the beginning of what people wrote")
    private boolean prompts;

    @Option(names = "--json", description = "print a JSON array")
    private boolean json;

    JobsListCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > JobQuery.LARGEST_PAGE) {
            throw new ParameterException(spec.commandLine(), "--limit must be 1 to 1000: " + limit);
        }
        if (user != null && !UserId.isValid(user)) {
            throw new ParameterException(spec.commandLine(), "not a user id: " + user);
        }
        if (all && (stuck || !states.isEmpty())) {
            throw new ParameterException(spec.commandLine(), "--all goes with neither --state nor --stuck");
        }
        JobId begin = after == null ? null : JobArgument.read(spec.commandLine(), after);
        return desk.inOffice(office -> list(office, begin));
    }

    private int list(Office office, @Nullable JobId begin) {
        if (begin != null && office.jobs().register().find(begin).isEmpty()) {
            desk.shell().say("lira: there is no job of that id to begin after: " + begin.value());
            return ExitCode.FAILED;
        }
        List<JobReport> page =
                office.jobs().register().list(query(office.jobs().clock().instant(), begin));
        JobTable jobs = new JobTable(prompts);
        if (json) {
            desk.shell().print(Json.of(jobs.fields(page)));
        } else {
            jobs.lines(page).forEach(desk.shell()::print);
        }
        if (page.size() == limit) {
            desk.shell()
                    .say("lira: there may be more: --after "
                            + page.getLast().id().value());
        }
        return ExitCode.DONE;
    }

    private JobQuery query(Instant now, @Nullable JobId begin) {
        Set<JobStage> stages = stages();
        return new JobQuery(
                user == null ? null : new UserId(user),
                stages,
                stuck ? now.minus(JobReport.PATIENCE) : null,
                stages.contains(JobStage.FINISHED) ? JobQuery.Order.NEWEST_FIRST : JobQuery.Order.OLDEST_FIRST,
                begin,
                limit);
    }

    private Set<JobStage> stages() {
        if (!states.isEmpty()) {
            return EnumSet.copyOf(states);
        }
        return all ? EnumSet.allOf(JobStage.class) : JobStage.unfinished();
    }
}
