package io.github.liraai.core.generation;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Keeps painted pictures from the provider's answer until they are delivered, across restarts (driven port). Thread-safe.
 */
public interface PictureSpool {
    /** The most bytes of one picture: 20 MiB. */
    long LARGEST = 20L * 1024 * 1024;

    /**
     * Begins a picture of a job.
     *
     * @throws IOException when the spool cannot be written
     */
    PictureWriter create(JobId job) throws IOException;

    /**
     * Reads a picture; the caller closes the stream.
     *
     * @throws IOException when it is gone, or when its bytes are not those that were committed
     */
    InputStream read(SpooledPicture picture) throws IOException;

    /**
     * Lists the committed pictures of a job in the order of their making, so that those painted just before a crash are found.
     *
     * @throws IOException when the spool cannot be read
     */
    List<SpooledPicture> pictures(JobId job) throws IOException;

    /**
     * Lets go of the pictures of a job that arrived, at once or when the spool likes: one that keeps originals for a while may still be
     * read meanwhile.
     */
    default void retire(JobId job) {
        release(job);
    }

    /** Lets go of every picture of a job; does nothing when there is none. Failing to delete is not the caller's concern. */
    void release(JobId job);
}
