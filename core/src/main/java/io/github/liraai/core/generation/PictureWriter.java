package io.github.liraai.core.generation;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes one picture into the spool: stream the bytes, then {@link #commit}, then close. For one thread.
 *
 * <p>Closing without a commit throws the bytes away.
 */
public interface PictureWriter extends Closeable {
    /** Gives the stream to write to; closing it does not commit. Writing past {@link PictureSpool#LARGEST} bytes throws. */
    OutputStream stream();

    /**
     * Makes the picture durable and readable.
     *
     * @throws IOException when the bytes could not be kept
     * @throws IllegalStateException when nothing was written or it was committed before
     */
    SpooledPicture commit(MediaType mediaType, int width, int height) throws IOException;
}
