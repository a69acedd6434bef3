package io.github.liraai.cli.command;

import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.operation.EndTime;
import java.time.Instant;
import java.util.Optional;
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
        return text == null ? null : required(line, option, text, EndTime.read(text, office.zone(), now(office)));
    }

    /** Reads a time that is over, so that a time of day is the last such one; null when the option was left out. */
    static @Nullable Instant readPast(CommandLine line, String option, @Nullable String text, Office office) {
        return text == null ? null : required(line, option, text, EndTime.readPast(text, office.zone(), now(office)));
    }

    private static Instant now(Office office) {
        return office.jobs().clock().instant();
    }

    private static Instant required(CommandLine line, String option, String text, Optional<Instant> time) {
        return time.orElseThrow(
                () -> new ParameterException(line, option + " must look like " + EndTime.FORMS + ": " + text));
    }
}
