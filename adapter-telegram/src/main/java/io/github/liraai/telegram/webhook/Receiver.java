package io.github.liraai.telegram.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.liraai.core.intake.Claim;
import io.github.liraai.core.intake.Claimant;
import io.github.liraai.core.intake.MessageId;
import io.github.liraai.telegram.intake.Attempt;
import io.github.liraai.telegram.intake.Desk;
import io.github.liraai.telegram.intake.Reading;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes one update at a time in: claims it, handles it, marks it, and then says what is to be said. Thread-safe. */
final class Receiver {
    /** Less than Telegram waits for an answer. */
    private static final Duration TURN_PATIENCE = Duration.ofSeconds(20);

    private final Desk desk;
    private final Claimant claimant;
    private final ChatTurns turns = new ChatTurns();
    private final Together<Optional<Claim>> claims;
    private final Together<Boolean> marks;
    private final Together<Boolean> repeatableMarks;

    Receiver(Desk desk, Claimant.Independent claimant) {
        this.desk = desk;
        this.claimant = claimant;
        this.claims = new Together<>(
                updates -> desk.arrivals().claim(updates, claimant).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, claim -> Optional.of(claim.getValue()))),
                Optional.empty());
        this.marks = marking(false);
        this.repeatableMarks = marking(true);
    }

    private Together<Boolean> marking(boolean areRepeatable) {
        return new Together<>(
                updates -> desk.arrivals().markHandled(updates, claimant, areRepeatable).stream()
                        .collect(Collectors.toMap(update -> update, update -> true)),
                false);
    }

    /** Takes an update in; answers whether Telegram need not bring it again. */
    boolean take(JsonNode update) {
        return switch (Reading.of(update, desk.handler())) {
            case Reading.Nameless nothing -> true;
            case Reading.Harmless nothing -> true;
            case Reading.Ours ours -> turns.take(ours.task().lane(), TURN_PATIENCE, () -> handle(ours), false);
        };
    }

    private boolean handle(Reading.Ours update) {
        Optional<Claim> claim = claims.of(update.id());
        if (claim.isEmpty()) {
            // The store is away.
            update.task().putOff();
            return false;
        }
        return switch (claim.get()) {
            case HANDLED -> true;
            case ELSEWHERE -> false;
            case OURS -> attempt(update);
        };
    }

    private boolean attempt(Reading.Ours update) {
        return switch (Attempt.at(update.id().value(), update.task())) {
            case Attempt.Later later -> {
                desk.arrivals().release(update.id(), claimant);
                yield false;
            }
            case Attempt.Done done -> conclude(update.id(), done);
        };
    }

    private boolean conclude(MessageId id, Attempt.Done done) {
        boolean handled = (done.reply().isRepeatable() ? repeatableMarks : marks).of(id);
        if (handled) {
            done.reply().send();
        } else {
            done.reply().drop();
        }
        return handled;
    }
}
