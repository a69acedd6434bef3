package io.github.liraai.provider.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer to something that costs nothing.
 *
 * @param status the status
 * @param date when it was given by the server's clock, in whole seconds; null when that is not said
 * @param beginning the first 64 KiB of the body; raw: not for logs before they were redacted
 */
public record FreeAnswer(int status, @Nullable Instant date, String beginning) {}
