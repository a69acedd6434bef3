package io.github.liraai.simulator;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A picture or document that went through the simulator, in either direction.
 *
 * <p>Size and picture header stay for ever; the bytes only as long as the simulator has room for them ({@link
 * SimulatorBuilder#keepBytes}). Thread-safe.
 */
public final class SentFile {
    /** What a file was sent as. */
    public enum Kind {
        /** A compressed picture, shown in the chat. */
        PHOTO("photos", "AgACAgIAAxkB"),
        /** A file as it is. */
        DOCUMENT("documents", "BQACAgIAAxkB");

        private final String folder;
        private final String prefix;

        Kind(String folder, String prefix) {
            this.folder = folder;
            this.prefix = prefix;
        }

        String fileIdPrefix() {
            return prefix;
        }
    }

    private final long number;
    private final Kind kind;
    private final String name;
    private final String mediaType;
    private final long size;
    private final int width;
    private final int height;
    private final @Nullable String sha256;
    private volatile byte @Nullable [] content;

    SentFile(long number, Kind kind, String name, PictureHeader shape, long size, @Nullable String sha256) {
        this.number = number;
        this.kind = kind;
        this.name = name;
        this.mediaType = shape.mediaType();
        this.width = shape.width();
        this.height = shape.height();
        this.size = size;
        this.sha256 = sha256;
    }

    /** Tell what it was sent as. */
    public Kind kind() {
        return kind;
    }

    /** Give the file's name as sent. */
    public String name() {
        return name;
    }

    /** Give the media type by its header, such as {@code image/png}. */
    public String mediaType() {
        return mediaType;
    }

    /** Give the size in bytes. */
    public long size() {
        return size;
    }

    /** Give the width in pixels; 0 if it is no picture. */
    public int width() {
        return width;
    }

    /** Give the height in pixels; 0 if it is no picture. */
    public int height() {
        return height;
    }

    /**
     * Give the SHA-256 in hexadecimal.
     *
     * @throws IllegalStateException when the simulator was told not to compute hashes
     */
    public String sha256() {
        if (sha256 == null) {
            throw new IllegalStateException("hashes are switched off in this simulator");
        }
        return sha256;
    }

    /**
     * Give a copy of the bytes.
     *
     * @throws IllegalStateException when they were not kept
     */
    public byte[] bytes() {
        return findBytes()
                .orElseThrow(() -> new IllegalStateException(
                        "the " + size + " bytes of " + name + " were not kept: see SimulatorBuilder.keepBytes"))
                .clone();
    }

    /** Tell whether the bytes are still kept. */
    public boolean hasBytes() {
        return content != null;
    }

    /** Give the identifier the bot can send it again by. */
    public String fileId() {
        return fileId("y");
    }

    String fileId(String sizeLetter) {
        return kind.prefix + Long.toString(number, 36) + "-" + sizeLetter;
    }

    String uniqueId(String sizeLetter) {
        return "AQAD" + Long.toString(number, 36) + sizeLetter;
    }

    String path() {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot).replaceAll("[^A-Za-z0-9.]", "");
        return kind.folder + "/file_" + number + extension;
    }

    long number() {
        return number;
    }

    Optional<byte[]> findBytes() {
        return Optional.ofNullable(content);
    }

    void keep(byte[] bytes) {
        content = bytes;
    }

    void forgetBytes() {
        content = null;
    }

    /** Describe it as a transcript does: {@code photo 512×512, PNG, 3 KiB}. */
    @Override
    public String toString() {
        String format = mediaType.substring(mediaType.indexOf('/') + 1);
        String amount = size < 1024 ? size + " B" : Math.round(size / 1024.0) + " KiB";
        return kind == Kind.PHOTO
                ? "photo " + width + "×" + height + ", " + format + ", " + amount
                : "document " + name + ", " + amount;
    }
}
