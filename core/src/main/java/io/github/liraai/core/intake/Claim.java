package io.github.liraai.core.intake;

/** What came of claiming a message. */
public enum Claim {
    /** It is the claimant's to handle, possibly not for the first time. */
    OURS,
    /** It was handled before. */
    HANDLED,
    /** Somebody else is at it. */
    ELSEWHERE
}
