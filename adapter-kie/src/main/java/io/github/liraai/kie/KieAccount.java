package io.github.liraai.kie;

import com.squareup.moshi.JsonDataException;
import io.github.liraai.provider.http.AccountQuestion;
import io.github.liraai.provider.http.AccountStanding;
import io.github.liraai.provider.http.Redactor;
import java.io.IOException;
import java.time.Duration;
import okio.Buffer;

/** Asks KIE how much credit is left: {@code GET /api/v1/chat/credit} (docs.kie.ai), which costs nothing. */
public final class KieAccount {
    private KieAccount() {}

    /**
     * What there is to spend.
     *
     * @param left in KIE's own credits
     */
    public record Credit(double left) {
        public Credit {
            if (!Double.isFinite(left)) {
                throw new IllegalArgumentException("credit must be a number: " + left);
            }
        }
    }

    /**
     * Asks, once.
     *
     * @param settings how to reach KIE, and the key
     * @param within how long it may take
     */
    public static AccountStanding<Credit> ask(KieSettings settings, Duration within) {
        return AccountQuestion.ask(settings.http(), new KieTransport(settings).credit(), within, KieAccount::read);
    }

    private static AccountStanding<Credit> read(String body, Redactor redactor) {
        Envelope envelope;
        try {
            envelope = Envelope.read(new Buffer().writeUtf8(body));
        } catch (IOException | JsonDataException e) {
            return AccountStanding.fromElsewhere();
        }
        if (envelope.isFine() && envelope.data() instanceof Double credit && Double.isFinite(credit)) {
            return new AccountStanding.Known<>(new Credit(credit));
        }
        return AccountStanding.ofStatus(
                envelope.code(), redactor.detail("HTTP 200, code " + envelope.code() + ": " + envelope.words()));
    }
}
