package io.github.liraai.provider.http;

/**
 * An answer to something that costs nothing.
 *
 * @param status the status
 * @param beginning the first 64 KiB of the body; raw: not for logs before they were redacted
 */
public record FreeAnswer(int status, String beginning) {}
