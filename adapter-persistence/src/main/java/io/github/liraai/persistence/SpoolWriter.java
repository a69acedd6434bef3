package io.github.liraai.persistence;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.SpooledPicture;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Writes one picture under a passing name and renames it when it is whole. For one thread. */
final class SpoolWriter implements PictureWriter {
    private final FilePictureSpool spool;
    private final JobId job;
    private final Path unfinished;
    private final OutputStream file;
    private final SpoolStream stream;
    private boolean committed;
    private boolean closed;

    SpoolWriter(FilePictureSpool spool, JobId job, Path unfinished, OutputStream file) {
        this.spool = spool;
        this.job = job;
        this.unfinished = unfinished;
        this.file = file;
        this.stream = new SpoolStream(file);
    }

    @Override
    public OutputStream stream() {
        return stream;
    }

    @Override
    public SpooledPicture commit(MediaType mediaType, int width, int height) throws IOException {
        if (committed || closed || stream.bytes() == 0) {
            throw new IllegalStateException("commit comes once, before close and after something was written");
        }
        stream.requireWhole();
        file.close();
        SpooledPicture picture = spool.keep(job, unfinished, stream.measured(), mediaType, width, height);
        committed = true;
        return picture;
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            file.close();
        } finally {
            if (!committed) {
                FilePictureSpool.drop(unfinished);
            }
        }
    }
}
