package io.github.liraai.benchmarks.late;

import io.github.liraai.testkit.generation.HttpReply;
import io.github.liraai.testkit.generation.ScriptedHttpServer.Wire;
import java.io.IOException;
import java.time.Duration;

/** What goes wrong after the provider has read an order. */
enum Trouble {
    /** Nothing: shows that an order is understood, and how it looks when all is well. */
    NONE("in time"),
    /** The answer is good, and held until the client has long given up. */
    LATE("too late"),
    /** Status 500. */
    SERVER_ERROR("500"),
    /** The connection is torn before a word of the answer. */
    RESET("reset"),
    /** Half of the answer comes, then the connection closes. */
    CUT("cut"),
    /** Half of the answer comes, then nothing. */
    STALL("stall"),
    /** Status 429, without saying how long to wait. */
    RATE_LIMITED("429");

    private static final String WORDS = "{\"error\":{\"message\":\"some words\"}}";

    private final String title;

    Trouble(String title) {
        this.title = title;
    }

    /** Gives the head of the table's column. */
    String title() {
        return title;
    }

    /** Tells whether the provider may have painted, and be paid for it. */
    boolean maySell() {
        return this != RATE_LIMITED;
    }

    /** Answers an order, with what the provider would say when all is well at hand. */
    void play(Wire wire, HttpReply good, Duration hold) throws IOException, InterruptedException {
        switch (this) {
            case NONE -> wire.reply(good);
            case LATE -> {
                Thread.sleep(hold);
                wire.reply(good);
            }
            case SERVER_ERROR -> wire.reply(refusal(500));
            case RESET -> wire.reset();
            case CUT -> wire.replyHalf(good);
            case STALL -> {
                wire.replyHalf(good);
                wire.stall();
            }
            case RATE_LIMITED -> wire.reply(refusal(429));
        }
    }

    private static HttpReply refusal(int status) {
        return HttpReply.of(status)
                .withHeader("Content-Type", "application/json")
                .withBody(WORDS);
    }
}
