package io.github.liraai.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call the bot made, with what it was answered.
 *
 * @param at when its body had been read
 * @param method spelt as in Telegram's reference, whatever case the bot used
 * @param parameters as text; files by name and size, never their bytes
 * @param status HTTP status; 0 when the connection was dropped on purpose
 * @param failure the description of the refusal, absent when the call succeeded
 * @param took from the body read to the answer ready, long polls and requested delays included
 */
public record Call(
        Instant at,
        String method,
        Map<String, String> parameters,
        int status,
        @Nullable String failure,
        Duration took) {

    /** Find a parameter. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** Tell whether Telegram accepted it. */
    public boolean succeeded() {
        return status == 200;
    }
}
