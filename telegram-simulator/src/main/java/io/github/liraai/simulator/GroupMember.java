package io.github.liraai.simulator;

import java.util.OptionalInt;

/** A user in a group or in a topic of it. Thread-safe. */
public final class GroupMember extends Player {
    private final SimulatedUser user;
    private final Seat seat;

    GroupMember(World world, SimulatedUser user, Conversation conversation, OptionalInt topic) {
        super(world);
        this.user = user;
        this.seat = new Seat(world, user::person, conversation, topic);
    }

    /** Give the user. */
    public SimulatedUser user() {
        return user;
    }

    @Override
    public SimulatedChat chat() {
        return new SimulatedChat(seat.chat());
    }

    @Override
    Seat seat() {
        return seat;
    }
}
