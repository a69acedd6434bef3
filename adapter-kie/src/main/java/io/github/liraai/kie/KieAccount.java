package io.github.liraai.kie;

import com.squareup.moshi.JsonDataException;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.Deadline;
import io.github.liraai.provider.http.FreeAnswer;
import io.github.liraai.provider.http.ProviderHttp;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import okio.Buffer;

/**
 * Ask KIE how much credit is left: {@code GET /api/v1/chat/credit} (docs.kie.ai), which costs nothing. Thread-safe; close it after use.
 */
public final class KieAccount implements AutoCloseable {
    private final KieTransport transport;
    private final ProviderHttp http;

    /**
     * Prepares the question; nothing is sent yet.
     *
     * @param settings how to reach KIE
     * @param clock the core's clock
     */
    public KieAccount(KieSettings settings, InstantSource clock) {
        this.transport = new KieTransport(settings);
        this.http = new ProviderHttp(settings.http(), new BodyStage(1), clock);
    }

    /** What KIE says of a key. */
    public sealed interface Standing {
        /**
         * KIE knows it.
         *
         * @param credit what is left to spend, in KIE's own credits
         */
        record Known(double credit) implements Standing {
            public Known {
                if (!Double.isFinite(credit)) {
                    throw new IllegalArgumentException("credit must be a number: " + credit);
                }
            }
        }

        /** KIE does not accept it. */
        record Refused() implements Standing {}

        /**
         * Nobody knows: no answer, or none of KIE's.
         *
         * @param detail for operators, without secrets
         */
        record Unclear(String detail) implements Standing {}
    }

    /** Asks, once. */
    public Standing ask(Duration within) {
        try {
            return read(http.ask(transport.credit(), Deadline.in(within)));
        } catch (IOException e) {
            return new Standing.Unclear(http.redactor().detail(e));
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private Standing read(FreeAnswer answer) {
        if (answer.status() == 401) {
            return new Standing.Refused();
        }
        if (answer.status() != 200) {
            return new Standing.Unclear("HTTP " + answer.status());
        }
        try {
            return read(Envelope.read(new Buffer().writeUtf8(answer.beginning())));
        } catch (IOException | JsonDataException e) {
            return new Standing.Unclear("HTTP 200, but not KIE's answer");
        }
    }

    private Standing read(Envelope envelope) {
        if (envelope.code() == 401) {
            return new Standing.Refused();
        }
        if (envelope.isFine() && envelope.data() instanceof Double credit && Double.isFinite(credit)) {
            return new Standing.Known(credit);
        }
        return new Standing.Unclear(
                http.redactor().detail("HTTP 200, code " + envelope.code() + ": " + envelope.words()));
    }
}
