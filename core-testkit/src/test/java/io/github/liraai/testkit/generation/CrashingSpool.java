package io.github.liraai.testkit.generation;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.SpooledPicture;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

record CrashingSpool(PictureSpool spool, CrashPoint crash) implements PictureSpool {
    @Override
    public PictureWriter create(JobId job) throws IOException {
        crash.pass();
        return new CrashingWriter(spool.create(job), crash);
    }

    @Override
    public InputStream read(SpooledPicture picture) throws IOException {
        crash.pass();
        return spool.read(picture);
    }

    @Override
    public List<SpooledPicture> pictures(JobId job) throws IOException {
        crash.pass();
        return spool.pictures(job);
    }

    @Override
    public void release(JobId job) {
        crash.around(() -> spool.release(job));
    }

    private record CrashingWriter(PictureWriter writer, CrashPoint crash) implements PictureWriter {
        @Override
        public OutputStream stream() {
            return writer.stream();
        }

        @Override
        public SpooledPicture commit(MediaType mediaType, int width, int height) throws IOException {
            crash.pass();
            SpooledPicture picture = writer.commit(mediaType, width, height);
            crash.pass();
            return picture;
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}
