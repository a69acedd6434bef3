package io.github.liraai.telegram.api;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Thrown when a proxy answers in Telegram's place that it does not know us; nothing was done then. */
final class ProxyRefusedException extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    private ProxyRefusedException() {
        super("the proxy does not let us through");
    }

    /** Looks out for such answers, which no Bot API server gives. */
    static Response watch(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.code() == PROXY_AUTHENTICATION_REQUIRED) {
            response.close();
            throw new ProxyRefusedException();
        }
        return response;
    }
}
