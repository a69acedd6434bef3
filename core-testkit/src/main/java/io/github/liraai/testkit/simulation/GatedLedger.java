package io.github.liraai.testkit.simulation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.DeliveryNote;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.util.List;
import java.util.Optional;

/** The ledger as one process reaches it. */
record GatedLedger(GenerationLedger ledger, Gate gate) implements GenerationLedger {
    @Override
    public Acceptance accept(GenerationJob job, Terms terms) {
        return gate.store(PortCall.LEDGER_ACCEPT, () -> {
            Acceptance answer = ledger.accept(job, terms);
            gate.say("accept " + job.id().value() + ": " + answer.getClass().getSimpleName());
            return answer;
        });
    }

    @Override
    public Optional<StoredJob> find(JobId id) {
        return gate.store(PortCall.LEDGER_FIND, () -> ledger.find(id));
    }

    @Override
    public List<StoredJob> unfinished(UserId user) {
        return gate.store(PortCall.LEDGER_UNFINISHED, () -> ledger.unfinished(user));
    }

    @Override
    public Optional<StoredJob> advance(StoredJob from, JobState to) {
        return gate.store(PortCall.LEDGER_ADVANCE, () -> {
            Optional<StoredJob> answer = ledger.advance(from, to);
            say("advance", from, to, answer);
            return answer;
        });
    }

    @Override
    public Optional<StoredJob> settle(StoredJob from, PictureCount charged, JobState to) {
        return gate.store(PortCall.LEDGER_SETTLE, () -> {
            Optional<StoredJob> answer = ledger.settle(from, charged, to);
            say("settle " + charged.value(), from, to, answer);
            return answer;
        });
    }

    @Override
    public void note(JobId id, DeliveryNote note) {
        gate.store(PortCall.LEDGER_NOTE, () -> {
            ledger.note(id, note);
            return id;
        });
    }

    @Override
    public QuotaUse use(UserId user, QuotaDay day) {
        return gate.store(PortCall.LEDGER_USE, () -> ledger.use(user, day));
    }

    @Override
    public List<Finding> verify() {
        return ledger.verify();
    }

    private void say(String what, StoredJob from, JobState to, Optional<StoredJob> answer) {
        gate.say(what + " " + from.job().id().value() + " " + name(from.state()) + " > " + name(to)
                + (answer.isPresent() ? "" : ": somebody else changed it"));
    }

    private static String name(JobState state) {
        return state.getClass().getSimpleName();
    }
}
