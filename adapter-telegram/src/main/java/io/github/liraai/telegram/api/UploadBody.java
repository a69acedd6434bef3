package io.github.liraai.telegram.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/** The body of one attempt at an {@link Upload}; it knows how far it came. */
final class UploadBody {
    private final MultipartBody body;
    private final AtomicInteger filesLeft;
    private volatile @Nullable UnreadableFileException unreadable;

    UploadBody(Upload upload) {
        MultipartBody.Builder parts = new MultipartBody.Builder().setType(MultipartBody.FORM);
        upload.fields().forEach(parts::addFormDataPart);
        for (Upload.File file : upload.files()) {
            parts.addFormDataPart(file.part(), file.name(), new FileBody(file));
        }
        this.body = parts.build();
        this.filesLeft = new AtomicInteger(upload.files().size());
    }

    RequestBody body() {
        return body;
    }

    /** Tells whether all files have left, so that the server may have done what was asked. */
    boolean isWhollySent() {
        return filesLeft.get() == 0;
    }

    void throwIfUnreadable() throws UnreadableFileException {
        UnreadableFileException found = unreadable;
        if (found != null) {
            throw found;
        }
    }

    private final class FileBody extends RequestBody {
        private final Upload.File file;

        FileBody(Upload.File file) {
            this.file = file;
        }

        @Override
        public MediaType contentType() {
            return MediaType.get(file.mimeType());
        }

        @Override
        public long contentLength() {
            return file.bytes();
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            try (InputStream stream = open();
                    Source source = new Watched(Okio.source(stream))) {
                sink.writeAll(source);
            }
            filesLeft.decrementAndGet();
        }

        private InputStream open() throws UnreadableFileException {
            try {
                return file.source().open();
            } catch (IOException e) {
                throw noted(e);
            }
        }
    }

    private UnreadableFileException noted(IOException cause) {
        UnreadableFileException found = new UnreadableFileException(cause);
        unreadable = found;
        return found;
    }

    /** Keeps errors of reading apart from errors of sending. */
    private final class Watched extends ForwardingSource {
        Watched(Source source) {
            super(source);
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            try {
                return super.read(sink, byteCount);
            } catch (IOException e) {
                throw noted(e);
            }
        }
    }
}
