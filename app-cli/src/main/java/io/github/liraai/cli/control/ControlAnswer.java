package io.github.liraai.cli.control;

import java.util.Objects;

/**
 * How a command ended in the running bot.
 *
 * @param exitCode its exit code
 * @param out what it printed as its result
 * @param err what it said besides
 */
public record ControlAnswer(int exitCode, String out, String err) {
    public ControlAnswer {
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(err, "err");
    }
}
