package io.github.liraai.telegram.api;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/** Cuts answers off that no Bot API server would give; the library reads whatever comes into memory. */
final class CappedAnswers implements Interceptor {
    private final long mostBytes;

    CappedAnswers(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        Source capped = new Capped(body.source());
        return response.newBuilder()
                .body(ResponseBody.create(Okio.buffer(capped), body.contentType(), body.contentLength()))
                .build();
    }

    private final class Capped extends ForwardingSource {
        private long seen;

        Capped(Source source) {
            super(source);
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long count = super.read(sink, byteCount);
            seen += Math.max(0, count);
            if (seen > mostBytes) {
                throw new IOException("answer is longer than " + mostBytes + " bytes");
            }
            return count;
        }
    }
}
