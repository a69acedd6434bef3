package io.github.liraai.provider.http.media;

import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.core.generation.PictureWriter;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Let bytes into the spool only when they are a whole picture of sane size.
 *
 * <p>Streams: neither the file nor a pixel of it is ever held in memory. The kind is told by the first bytes, never by a label;
 * width and height by the header; completeness by the picture's own structure, walked to its end without decoding. Bytes after
 * that end are kept as they came. Thread-safe and immutable. It needs nothing but the core's {@link PictureWriter}.
 *
 * <p>The hash of what was kept is {@link Verdict.Admitted#picture()}'s {@code crc32c}, which the writer makes as the bytes go by. It finds
 * damage, not intent. Whoever wants a cryptographic hash as well passes a {@link java.security.DigestInputStream} as the source: after
 * {@link Verdict.Admitted} it has read exactly the bytes that were kept, each once.
 */
public final class MediaGate {
    private static final List<PictureFormat> FORMATS =
            List.of(new PngFormat(), new JpegFormat(), new WebpFormat(), new GifFormat(), new AvifFormat());

    private final Limits limits;

    /** Builds a gate with the {@linkplain Limits#USUAL usual limits}. */
    public MediaGate() {
        this(Limits.USUAL);
    }

    /** Builds a gate with limits of its own. */
    public MediaGate(Limits limits) {
        this.limits = limits;
    }

    /**
     * What is too big.
     *
     * @param bytes the most bytes of a file
     * @param side the longest side in pixels
     * @param pixels the most pixels, width times height
     */
    public record Limits(long bytes, int side, long pixels) {
        /** 20 MiB, 16,384 pixels a side, 100 megapixels. */
        public static final Limits USUAL = new Limits(PictureSpool.LARGEST, 16_384, 100_000_000);

        public Limits {
            if (bytes < 1 || side < 1 || pixels < 1) {
                throw new IllegalArgumentException(
                        "limits must be positive: " + bytes + " bytes, " + side + " a side, " + pixels + " pixels");
            }
        }
    }

    /** Begins a picture in the spool; asked once, when the first bytes are known to be a picture's. */
    @FunctionalInterface
    public interface Opening {
        /**
         * Opens the writer, which the gate closes.
         *
         * @throws IOException when the spool cannot be written
         */
        PictureWriter open() throws IOException;
    }

    /** Streams bytes through, to the end of {@code source}, which the caller closes. Failures are verdicts, not exceptions. */
    public Verdict pass(InputStream source, Opening opening) {
        Passage passage = new Passage(source, limits.bytes());
        try {
            byte[] head = passage.peek(PictureFormat.HEAD);
            for (PictureFormat format : FORMATS) {
                if (format.begins(head)) {
                    return keep(format, passage, opening);
                }
            }
            return Unrecognised.describe(head);
        } catch (UnfitException e) {
            return new Verdict.Refused(e.reason(), e.words());
        } catch (Passage.SourceException e) {
            return new Verdict.Broken(e.failure());
        } catch (Passage.SpoolException e) {
            return new Verdict.Unkept(e.failure());
        }
    }

    private Verdict keep(PictureFormat format, Passage passage, Opening opening)
            throws UnfitException, Passage.SourceException, Passage.SpoolException {
        PixelSize size = new PixelSize(limits);
        try (Passage.Spooling spooling = passage.openInto(opening)) {
            format.walk(passage, size);
            passage.drain();
            return new Verdict.Admitted(spooling.commit(format.type(), size.width(), size.height()));
        }
    }
}
