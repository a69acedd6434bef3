package io.github.liraai.testkit.simulation;

/** Where the core meets its ports; at each of them a process dies in some runs, before the call and after it. */
public enum PortCall {
    /** {@code GenerationLedger.accept}. */
    LEDGER_ACCEPT,
    /** {@code GenerationLedger.find}. */
    LEDGER_FIND,
    /** {@code GenerationLedger.unfinished}. */
    LEDGER_UNFINISHED,
    /** {@code GenerationLedger.advance}. */
    LEDGER_ADVANCE,
    /** {@code GenerationLedger.settle}. */
    LEDGER_SETTLE,
    /** {@code GenerationLedger.note}. */
    LEDGER_NOTE,
    /** {@code GenerationLedger.use}. */
    LEDGER_USE,
    /** {@code AccessDirectory.find}. */
    DIRECTORY_FIND,
    /** {@code AccessDirectory.meet}. */
    DIRECTORY_MEET,
    /** {@code PictureSpool.create}. */
    SPOOL_CREATE,
    /** {@code PictureWriter.commit}. */
    SPOOL_COMMIT,
    /** {@code PictureSpool.read}. */
    SPOOL_READ,
    /** {@code PictureSpool.pictures}. */
    SPOOL_PICTURES,
    /** {@code PictureSpool.release}. */
    SPOOL_RELEASE,
    /** {@code ImageGenerator.generate}. */
    PAINTER_GENERATE,
    /** The moment when a request that may cost money leaves a painter. */
    PAINTER_SENDING,
    /** The time in which a painter is at work. */
    PAINTER_WAITING,
    /** {@code PictureDelivery.deliver}. */
    DELIVERY_DELIVER,
    /** {@code PictureDelivery.tell}. */
    DELIVERY_TELL;

    /** Which side of a call. */
    public enum Moment {
        /** Before it has any effect. */
        BEFORE,
        /** When it has had its effect, and the core does not know yet. */
        AFTER
    }
}
