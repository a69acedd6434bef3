package io.github.liraai.telegram.api;

/** Whether something cosmetic may be done now. */
public enum CosmeticTurn {
    /** It may, and counts as done. */
    NOW,
    /** Not in this chat: it is to be left alone, or has just got a message. Leave it out. */
    NOT_HERE,
    /** Nowhere at this moment; some tens of milliseconds later perhaps. */
    NOT_YET
}
