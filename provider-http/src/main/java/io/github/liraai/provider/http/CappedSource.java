package io.github.liraai.provider.http;

import java.io.IOException;
import java.net.ProtocolException;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/** Breaks off a body that goes on for too long, after it was decompressed. */
final class CappedSource extends ForwardingSource {
    private final long most;
    private long seen;

    private CappedSource(Source source, long most) {
        super(source);
        this.most = most;
    }

    static BufferedSource of(Source source, long most) {
        return Okio.buffer(new CappedSource(source, most));
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        long read = super.read(sink, byteCount);
        if (read > 0) {
            seen += read;
        }
        if (seen > most) {
            throw new ProtocolException("body goes on after " + most + " bytes");
        }
        return read;
    }
}
