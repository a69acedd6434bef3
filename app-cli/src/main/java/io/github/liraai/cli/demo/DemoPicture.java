package io.github.liraai.cli.demo;

/**
 * The picture that arrived in the chat.
 *
 * @param bytes the very bytes
 * @param description kind and size, for people
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, from the chat to a file
public record DemoPicture(byte[] bytes, String description) {}
