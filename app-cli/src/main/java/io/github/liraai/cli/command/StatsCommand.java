package io.github.liraai.cli.command;

import io.github.liraai.cli.output.Json;
import io.github.liraai.cli.output.Printable;
import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.admin.ShowNumbers;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.operation.CapStatus;
import io.github.liraai.core.operation.Pausable;
import io.github.liraai.core.operation.Pause;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows how the bot is doing. */
@Command(
        name = "stats",
        description =
                "Show what is in line and running, today's failures by cause, what was asked of providers, and what is in force.",
        mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer>, StoreCommand {
    private final Desk desk;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    StatsCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.inOffice(this::show);
    }

    private int show(Office office) {
        ShowNumbers.Numbers numbers = office.administration().numbers().now();
        if (json) {
            desk.shell().print(Json.of(fields(numbers)));
        } else {
            print(numbers);
        }
        return ExitCode.DONE;
    }

    private void print(ShowNumbers.Numbers numbers) {
        Shell shell = desk.shell();
        shell.print("now:      " + numbers.jobs().inLine() + " in line, "
                + numbers.jobs().running() + " running");
        shell.print("people:   " + numbers.people().known() + " known, "
                + numbers.people().seen() + " seen today, " + numbers.jobs().askers() + " asked today");
        shell.print("today:    " + numbers.day().date() + ", " + numbers.jobs().pictures() + " pictures delivered");
        failures(numbers)
                .forEach(failure -> shell.print("failures: " + failure.getValue() + " "
                        + failure.getKey().outcomeName() + ": " + Causes.explain(failure.getKey())));
        numbers.asked().forEach(cap -> shell.print("asked:    " + ofCap(cap)));
        numbers.pauses()
                .forEach(pause -> shell.print("paused:   " + kind(pause.what()) + " "
                        + pause.what().name() + " since " + pause.since() + " by "
                        + Printable.of(pause.by().name())));
        numbers.maintenance()
                .ifPresent(maintenance -> shell.print("maintenance until " + maintenance.until()
                        + (maintenance.notice().isEmpty() ? "" : ": " + Printable.of(maintenance.notice()))));
    }

    private static String ofCap(CapStatus cap) {
        String limit = cap.limit().isPresent() ? Integer.toString(cap.limit().getAsInt()) : "∞";
        return cap.scope().name() + " " + cap.use().pictures() + " of " + limit
                + (cap.isReached() ? ", reached; caps raise " + cap.scope().name() + " lets more be painted" : "");
    }

    private static List<Map.Entry<Cause, Integer>> failures(ShowNumbers.Numbers numbers) {
        return numbers.jobs().failures().entrySet().stream()
                .sorted(Map.Entry.<Cause, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private static Map<String, @Nullable Object> fields(ShowNumbers.Numbers numbers) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("at", numbers.at().toString());
        fields.put("day", numbers.day().date().toString());
        fields.put("inLine", numbers.jobs().inLine());
        fields.put("running", numbers.jobs().running());
        fields.put("pictures", numbers.jobs().pictures());
        fields.put("known", numbers.people().known());
        fields.put("seen", numbers.people().seen());
        fields.put("askers", numbers.jobs().askers());
        Map<String, @Nullable Object> failures = new LinkedHashMap<>();
        failures(numbers).forEach(failure -> failures.put(failure.getKey().outcomeName(), failure.getValue()));
        fields.put("failures", failures);
        fields.put("asked", numbers.asked().stream().map(StatsCommand::fields).toList());
        fields.put("paused", numbers.pauses().stream().map(StatsCommand::fields).toList());
        fields.put(
                "maintenanceUntil",
                numbers.maintenance()
                        .map(maintenance -> maintenance.until().toString())
                        .orElse(null));
        return fields;
    }

    private static Map<String, @Nullable Object> fields(CapStatus cap) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("scope", cap.scope().name());
        fields.put("pictures", cap.use().pictures());
        fields.put("limit", cap.limit().isPresent() ? cap.limit().getAsInt() : null);
        fields.put("isReached", cap.isReached());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(Pause pause) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("kind", kind(pause.what()));
        fields.put("name", pause.what().name());
        fields.put("since", pause.since().toString());
        fields.put("by", pause.by().name());
        return fields;
    }

    private static String kind(Pausable what) {
        return switch (what) {
            case Pausable.Model model -> "model";
            case Pausable.Provider provider -> "provider";
        };
    }
}
