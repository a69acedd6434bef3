package io.github.liraai.provider.http;

import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * Lets go of connections that the server is likely to close without saying so: after an answer of HTTP/1.0, whose servers hang up unless
 * they say otherwise (RFC 9112, 9.3), and after a refusal, as servers in trouble do. A paid request that went out on such a connection
 * would be lost as unknown. For one call.
 */
final class Parting extends EventListener {
    private final ConnectionPool pool;
    private volatile boolean doubtful;

    Parting(ConnectionPool pool) {
        this.pool = pool;
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        doubtful = !response.isSuccessful() || response.protocol() == Protocol.HTTP_1_0;
    }

    @Override
    public void connectionReleased(Call call, Connection connection) {
        if (doubtful) {
            // Those in use stay; the others are opened anew when they are needed, which costs little.
            pool.evictAll();
        }
    }
}
