package io.github.liraai.provider.http;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Builds OkHttp clients that never repeat, redirect or queue on their own. */
final class Clients {
    private static final int IDLE_CONNECTIONS = 256;

    /**
     * Shorter than any server's patience (some give up after 5 s): OkHttp looks whether a connection was closed only after 10 s of
     * rest, and a paid request on one that was is lost as unknown.
     */
    private static final Duration IDLE_FOR = Duration.ofSeconds(2);

    private Clients() {}

    static OkHttpClient create(HttpSettings settings) {
        Dispatcher dispatcher = new Dispatcher(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("lira-http-", 0).factory()));
        // Thousands wait for one provider at once; what they cost is bounded by the body stage, not here.
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        ConnectionPool pool = new ConnectionPool(IDLE_CONNECTIONS, IDLE_FOR.toSeconds(), TimeUnit.SECONDS);
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(pool)
                .eventListenerFactory(call -> new Parting(pool))
                .socketFactory(new NoDelaySocketFactory())
                .connectTimeout(settings.connectTimeout())
                // A picture may take as long as the call's deadline allows before the first byte comes.
                .readTimeout(Duration.ZERO)
                .writeTimeout(settings.idleTimeout())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .addNetworkInterceptor(Clients::askToLeave);
        HttpProxy proxy = settings.proxy();
        if (proxy != null) {
            proxy.prepare(builder);
        } else {
            // Only our own settings decide, not the machine's system properties.
            builder.proxy(Proxy.NO_PROXY);
        }
        return builder.build();
    }

    /** Runs when the connection stands and before the first byte of the request. */
    private static Response askToLeave(Interceptor.Chain chain) throws IOException {
        Flight flight = chain.request().tag(Flight.class);
        if (flight != null) {
            flight.leave();
        }
        return chain.proceed(chain.request());
    }
}
