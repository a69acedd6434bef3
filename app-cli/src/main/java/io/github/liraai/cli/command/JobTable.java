package io.github.liraai.cli.command;

import io.github.liraai.cli.output.Printable;
import io.github.liraai.cli.output.Table;
import io.github.liraai.core.generation.JobReport;
import io.github.liraai.core.generation.JobStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Several jobs as an operator sees them, one a line.
 *
 * @param prompts whether the beginning of what people wrote is among it
 */
record JobTable(boolean prompts) {
    private static final int SHORT = 60;

    /** Gives the fields for JSON. */
    List<Map<String, @Nullable Object>> fields(List<JobReport> jobs) {
        return jobs.stream().map(this::fields).toList();
    }

    private Map<String, @Nullable Object> fields(JobReport report) {
        Map<String, @Nullable Object> fields = JobFields.brief(report);
        if (prompts) {
            fields.put("prompt", words(report));
        }
        return fields;
    }

    /** Gives the lines for reading, a heading first. */
    List<String> lines(List<JobReport> jobs) {
        List<String> heading = new ArrayList<>(
                List.of("ID", "USER", "STATE", "ACCEPTED", "NEXT RUN", "MODEL", "PICTURES", "ATTEMPTS"));
        if (prompts) {
            heading.add("PROMPT");
        }
        Table table = new Table(heading.toArray(String[]::new));
        for (JobReport report : jobs) {
            List<String> row = new ArrayList<>(List.of(
                    report.id().value(),
                    report.stored().job().user().value(),
                    report.stage().name(),
                    report.stored().job().acceptedAt().toString(),
                    nextRun(report),
                    report.stored().job().model().value(),
                    Integer.toString(report.stored().job().pictures().value()),
                    Integer.toString(JobFields.attempts(report))));
            if (prompts) {
                row.add(words(report));
            }
            table.row(row.toArray(String[]::new));
        }
        return table.lines();
    }

    private static String nextRun(JobReport report) {
        if (report.run() == null) {
            return report.stage() == JobStage.FINISHED ? "-" : "none";
        }
        return report.isRunning() ? "now" : report.run().due().toString();
    }

    private static String words(JobReport report) {
        return Printable.of(report.stored().job().prompt().text(), SHORT);
    }
}
