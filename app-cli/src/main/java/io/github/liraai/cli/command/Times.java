package io.github.liraai.cli.command;

import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.operation.EndTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads the times that options are given. */
final class Times {
    /** How a time may be written, for the help. */
    static final String FORMS = EndTime.FORMS + "; without Z in LIRA_TIME_ZONE";

    private Times() {}

    /** Reads a time; null when the option was left out. */
    static @Nullable Instant read(CommandLine line, String option, @Nullable String text, Office office) {
        if (text == null) {
            return null;
        }
        Instant now = office.jobs().clock().instant();
        return EndTime.read(text, office.zone(), now)
                .orElseThrow(
                        () -> new ParameterException(line, option + " must look like " + EndTime.FORMS + ": " + text));
    }
}
