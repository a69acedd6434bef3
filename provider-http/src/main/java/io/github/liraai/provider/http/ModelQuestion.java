package io.github.liraai.provider.http;

import io.github.liraai.core.health.ModelProbe.Standing;
import java.time.Duration;
import okhttp3.Request;

/** Asks providers about one of their models, as {@link AccountQuestion} asks about accounts. */
public final class ModelQuestion {
    private ModelQuestion() {}

    /**
     * Asks, once, something that costs nothing; never throws for a failure of the world.
     *
     * @param settings how to talk, and the secrets that no detail may hold
     * @param question the request, with the key
     * @param within how long all of it may take
     * @param reader makes something of the answer
     */
    public static Standing ask(
            HttpSettings settings, Request question, Duration within, AccountReader<Standing> reader) {
        return switch (AccountQuestion.ask(settings, question, within, reader)) {
            case AccountStanding.Known<Standing>(Standing known) -> known;
            case AccountStanding.Refused<Standing>(String detail) -> new Standing.Refused(detail);
            case AccountStanding.NotOffered<Standing>(String detail) -> new Standing.NotHere(detail);
            case AccountStanding.Forbidden<Standing>(String detail) -> new Standing.Refused(detail);
            case AccountStanding.Unpaid<Standing>(String detail) -> new Standing.Unpaid(detail);
            case AccountStanding.Busy<Standing>(String detail) -> new Standing.Busy(detail);
            case AccountStanding.Unclear<Standing>(String detail) -> new Standing.Unclear(detail);
        };
    }
}
