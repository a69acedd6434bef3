package io.github.liraai.telegram.api;

import java.net.Proxy;
import okhttp3.OkHttpClient;

/** The way to the Bot API server, for a program that has to go through a proxy. Called once for each connection to Telegram. */
@FunctionalInterface
public interface Route {
    /** Goes there straight, whatever proxy the machine's system properties name. */
    Route STRAIGHT = client -> client.proxy(Proxy.NO_PROXY);

    /** Makes a client take this way. */
    void prepare(OkHttpClient.Builder client);
}
