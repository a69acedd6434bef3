package io.github.liraai.simulator.internal.wire;

/**
 * Say what is kept of the files the bot sends.
 *
 * @param keepBytes keep the bytes themselves
 * @param hash compute a SHA-256
 */
public record UploadPolicy(boolean keepBytes, boolean hash) {}
