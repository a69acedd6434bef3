package io.github.liraai.core.intake;

/**
 * Names a message within its {@link Source}.
 *
 * @param value whatever number the source gave it
 */
public record MessageId(long value) {}
