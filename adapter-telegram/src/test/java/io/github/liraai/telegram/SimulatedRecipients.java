package io.github.liraai.telegram;

import io.github.liraai.core.access.UserId;
import io.github.liraai.simulator.Fault;
import io.github.liraai.simulator.TelegramSimulator;
import io.github.liraai.testkit.access.Recipients;
import java.time.Duration;

/** People of the simulated Telegram. */
record SimulatedRecipients(TelegramSimulator telegram) implements Recipients {
    private static final long SHUT = 3000;

    @Override
    public UserId reachable(int number) {
        return joined(1000 + number);
    }

    @Override
    public UserId shut() {
        UserId shut = joined(SHUT);
        telegram.user(SHUT).blocksBot();
        return shut;
    }

    @Override
    public UserId stranger() {
        return new UserId("from:elsewhere");
    }

    @Override
    public void wantPause(Duration pause) {
        telegram.faults().next("sendMessage", Fault.tooManyRequests((int) pause.toSeconds()));
    }

    @Override
    public void loseTheAnswer() {
        telegram.faults().next("sendMessage", Fault.dropAfterEffect());
    }

    @Override
    public void cutOff() {
        telegram.close();
    }

    /** Gives somebody who has started the bot. */
    UserId joined(long id) {
        telegram.user(id).join();
        return new UserId(Long.toString(id));
    }
}
