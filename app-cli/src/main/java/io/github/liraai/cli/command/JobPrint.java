package io.github.liraai.cli.command;

import io.github.liraai.cli.output.Json;
import io.github.liraai.cli.output.Printable;
import io.github.liraai.core.generation.JobReport;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints all that is known of one job. */
final class JobPrint {
    private JobPrint() {}

    static void print(Shell shell, JobReport report, boolean prompts, boolean json) {
        Map<String, @Nullable Object> fields = JobFields.full(report);
        if (prompts) {
            fields.put("prompt", report.stored().job().prompt().text());
            fields.put("negative", report.stored().job().options().negative());
        }
        if (json) {
            shell.print(Json.of(fields));
        } else {
            lines(shell, "", fields);
        }
    }

    private static void lines(Shell shell, String indent, Map<?, ?> fields) {
        fields.forEach((name, value) -> {
            switch (value) {
                case null -> line(shell, indent, name, "-");
                case Map<?, ?> nested -> {
                    line(shell, indent, name, "");
                    lines(shell, indent + "  ", nested);
                }
                case Iterable<?> list -> {
                    line(shell, indent, name, "");
                    list.forEach(each -> shell.print(indent + "  - " + Printable.of(Json.of(each))));
                }
                default -> line(shell, indent, name, value.toString());
            }
        });
    }

    private static void line(Shell shell, String indent, Object name, String value) {
        shell.print((indent + name + ": " + Printable.of(value)).stripTrailing());
    }
}
