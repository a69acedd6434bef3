package io.github.liraai.testkit.generation;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.SpooledPicture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/** Keeps painted pictures in memory; for tests, or for programs with few and small pictures. Thread-safe. */
public final class InMemoryPictureSpool implements PictureSpool {
    private final Map<JobId, List<SpooledPicture>> pictures = new LinkedHashMap<>();
    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private volatile boolean broken;
    private volatile boolean keepsDelivered;
    private int made;

    /** Makes every access fail with an {@link IOException} from now on, like a disk that is full or gone. */
    public void breakDown() {
        broken = true;
    }

    /** Makes it work again. */
    public void repair() {
        broken = false;
    }

    /** Keeps pictures that arrived from now on, until they are released. */
    public void keepDelivered() {
        keepsDelivered = true;
    }

    @Override
    public void retire(JobId job) {
        if (!keepsDelivered) {
            release(job);
        }
    }

    /** Counts the pictures of all jobs. */
    public synchronized int size() {
        return contents.size();
    }

    @Override
    public PictureWriter create(JobId job) throws IOException {
        checkNotBroken();
        return new Writer(job);
    }

    @Override
    public synchronized InputStream read(SpooledPicture picture) throws IOException {
        checkNotBroken();
        byte[] content = contents.get(picture.id());
        if (content == null) {
            throw new IOException("picture is gone: " + picture.id());
        }
        if (content.length != picture.bytes() || !crc32c(content).equals(picture.crc32c())) {
            throw new IOException("picture is not the one that was committed: " + picture.id());
        }
        return new ByteArrayInputStream(content);
    }

    @Override
    public synchronized List<SpooledPicture> pictures(JobId job) throws IOException {
        checkNotBroken();
        return List.copyOf(pictures.getOrDefault(job, List.of()));
    }

    @Override
    public synchronized void release(JobId job) {
        List<SpooledPicture> released = pictures.remove(job);
        if (released != null) {
            released.forEach(picture -> contents.remove(picture.id()));
        }
    }

    /** Changes a picture's bytes behind the spool's back, so that a test sees them refused. */
    public synchronized void tamper(SpooledPicture picture) {
        byte[] content = contents.get(picture.id());
        if (content != null) {
            content[content.length / 2] ^= 1;
        }
    }

    private synchronized SpooledPicture keep(JobId job, byte[] content, MediaType type, int width, int height) {
        String id = job.value() + "-" + ++made + "." + type.extension();
        SpooledPicture picture = new SpooledPicture(id, type, width, height, content.length, crc32c(content));
        pictures.computeIfAbsent(job, key -> new ArrayList<>()).add(picture);
        contents.put(id, content);
        return picture;
    }

    private void checkNotBroken() throws IOException {
        if (broken) {
            throw new IOException("the spool was broken down");
        }
    }

    private static String crc32c(byte[] content) {
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    private final class Writer implements PictureWriter {
        private final JobId job;
        private final CappedBytes bytes = new CappedBytes();
        private boolean committed;

        Writer(JobId job) {
            this.job = job;
        }

        @Override
        public OutputStream stream() {
            return bytes;
        }

        @Override
        public SpooledPicture commit(MediaType mediaType, int width, int height) throws IOException {
            if (committed || bytes.isEmpty()) {
                throw new IllegalStateException(committed ? "it was committed before" : "nothing was written");
            }
            if (bytes.overflowed()) {
                throw new IOException("a picture over " + LARGEST + " bytes is not kept");
            }
            checkNotBroken();
            committed = true;
            return keep(job, bytes.content(), mediaType, width, height);
        }

        @Override
        public void close() {
            // The bytes go with the writer.
        }
    }

    /** Collects bytes up to the largest picture. */
    private static final class CappedBytes extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean overflowed;

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            if (overflowed || bytes.size() + (long) length > LARGEST) {
                overflowed = true;
                throw new IOException("a picture must have at most " + LARGEST + " bytes");
            }
            bytes.write(source, offset, length);
        }

        boolean isEmpty() {
            return bytes.size() == 0 && !overflowed;
        }

        boolean overflowed() {
            return overflowed;
        }

        byte[] content() {
            return bytes.toByteArray();
        }
    }
}
