package io.github.liraai.core.generation;

import io.github.liraai.core.generation.JobState.Calling;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** A call whose task goes into the ledger the moment it is known. */
final class LedgerCall implements GenerationCall {
    private final Calling calling;
    private final Instant deadline;
    private final GenerationLedger ledger;
    private final PictureSpool spool;
    private StoredJob stored;

    LedgerCall(StoredJob stored, Calling calling, Instant deadline, GenerationLedger ledger, PictureSpool spool) {
        this.stored = stored;
        this.calling = calling;
        this.deadline = deadline;
        this.ledger = ledger;
        this.spool = spool;
    }

    /** Gives the job as it was last stored. */
    StoredJob stored() {
        return stored;
    }

    @Override
    public Instant deadline() {
        return deadline;
    }

    @Override
    public Optional<ProviderTask> earlierTask() {
        return Optional.ofNullable(calling.task());
    }

    @Override
    public void sending() {
        // The ledger knows since the state became Calling: a crash from then on counts as a call that may have
        // happened.
    }

    @Override
    public void taken(ProviderTask task) {
        stored = ledger.advance(stored, calling.with(task))
                .orElseThrow(() -> new JobTakenOverException(stored.job().id()));
    }

    @Override
    public boolean outlivesTheProcess() {
        return true;
    }

    @Override
    public PictureWriter newPicture() throws IOException {
        return spool.create(stored.job().id());
    }
}
