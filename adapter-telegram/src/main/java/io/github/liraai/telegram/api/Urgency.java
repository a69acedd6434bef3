package io.github.liraai.telegram.api;

/** How much somebody waits for a message: what is more urgent goes first when Telegram's limits are near. */
public enum Urgency {
    /** A picture, or the news that there is none. */
    RESULT(0),
    /** What the bot answers to somebody. */
    ANSWER(1),
    /** One of many messages to many people, who did not ask for it. */
    BULK(2),
    /** What only makes waiting nicer: it is left out rather than sent late. */
    COSMETIC(3);

    private final int leaves;

    Urgency(int leaves) {
        this.leaves = leaves;
    }

    /** How many more urgent messages at once must still be possible after it. */
    int leaves() {
        return leaves;
    }
}
