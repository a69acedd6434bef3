package io.github.liraai.benchmarks.late;

import io.github.liraai.testkit.generation.HttpAsk;
import io.github.liraai.testkit.generation.ScriptedHttpServer;
import io.github.liraai.testkit.generation.ScriptedHttpServer.Wire;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A provider on loopback that counts its orders and is in trouble with each of them. Thread-safe. */
final class PlayedProvider implements AutoCloseable {
    private final Protocol protocol;
    private final Trouble trouble;
    private final Duration hold;
    private final ScriptedHttpServer server = new ScriptedHttpServer(this::play);
    private final AtomicInteger orders = new AtomicInteger();
    private final AtomicLong firstOrder = new AtomicLong();

    PlayedProvider(Protocol protocol, Trouble trouble, Duration hold) {
        this.protocol = protocol;
        this.trouble = trouble;
        this.hold = hold;
    }

    URI url() {
        return server.url();
    }

    int orders() {
        return orders.get();
    }

    /** Tells how long ago the first order came; nothing when none did. */
    Duration sinceFirstOrder() {
        return orders() == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - firstOrder.get());
    }

    private void play(HttpAsk ask, Wire wire) throws IOException, InterruptedException {
        if (!Protocol.isOrder(ask)) {
            wire.reply(protocol.reply(ask));
            return;
        }
        firstOrder.compareAndSet(0, System.nanoTime());
        orders.incrementAndGet();
        trouble.play(wire, protocol.reply(ask), hold);
    }

    @Override
    public void close() {
        server.close();
    }
}
