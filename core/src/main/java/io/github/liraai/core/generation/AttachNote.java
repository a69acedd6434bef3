package io.github.liraai.core.generation;

/** Keep a note of the driving adapter with a job, for its delivery to find, also after a restart (driving port). Thread-safe. */
@FunctionalInterface
public interface AttachNote {
    /** Keeps the note. */
    void attach(JobId job, DeliveryNote note);

    /** Creates the use case. */
    static AttachNote of(GenerationLedger ledger) {
        return ledger::note;
    }
}
