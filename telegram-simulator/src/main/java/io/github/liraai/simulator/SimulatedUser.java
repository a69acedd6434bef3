package io.github.liraai.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.simulator.internal.wire.ApiFailure;
import io.github.liraai.simulator.internal.wire.Json;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A person with a private chat with the bot.
 *
 * <p>The chat exists for the bot once the user has {@linkplain #join joined} or said something; before that the bot gets
 * "chat not found". Thread-safe.
 */
public final class SimulatedUser extends Player {
    private volatile Person person;
    private volatile @Nullable Seat seat;

    SimulatedUser(World world, long id) {
        super(world);
        this.person = new Person(id, "User" + id, null, null);
    }

    /** Give the user's number. */
    public long id() {
        return person.id();
    }

    /** Go by this first name from now on. */
    public SimulatedUser named(String firstName) {
        return become(new Person(person.id(), firstName, person.username(), person.language()));
    }

    /** Go by this username, without {@code @}, from now on. */
    public SimulatedUser username(String username) {
        return become(new Person(person.id(), person.firstName(), username, person.language()));
    }

    /** Use a client of this language (IETF tag such as {@code ru} or {@code pt-br}) from now on. */
    public SimulatedUser speaking(String language) {
        return become(new Person(person.id(), person.firstName(), person.username(), language));
    }

    /** Use a client that tells no language. */
    public SimulatedUser withoutLanguage() {
        return become(new Person(person.id(), person.firstName(), person.username(), null));
    }

    private synchronized SimulatedUser become(Person changed) {
        person = changed;
        Seat known = seat;
        if (known != null) {
            known.chat().profile().become(changed.chatJson());
        }
        return this;
    }

    /** Open the chat with the bot, so that it may write. Sends nothing. */
    public SimulatedUser join() {
        seat();
        return this;
    }

    /** Block the bot: it gets 403 from now on and is told so by {@code my_chat_member}. */
    public void blocksBot() {
        seat().chat().profile().obstruct(ApiFailure.forbidden("bot was blocked by the user"));
        tellMembership("member", "kicked");
    }

    /** Unblock the bot. */
    public void unblocksBot() {
        seat().chat().profile().clear();
        tellMembership("kicked", "member");
    }

    /** Delete the account: the bot gets 403 "user is deactivated". */
    public void leavesTelegram() {
        seat().chat().profile().obstruct(ApiFailure.forbidden("user is deactivated"));
    }

    private void tellMembership(String before, String after) {
        Membership.tell(world(), seat().chat(), person, before, after);
    }

    @Override
    public SimulatedChat chat() {
        return new SimulatedChat(seat().chat());
    }

    Person person() {
        return person;
    }

    @Override
    Seat seat() {
        Seat known = seat;
        return known != null ? known : takeSeat();
    }

    private synchronized Seat takeSeat() {
        Seat known = seat;
        if (known == null) {
            ObjectNode json = person.chatJson();
            Conversation chat = world().conversation(person.id(), () -> new ChatProfile(person.id(), json));
            known = new Seat(world(), () -> person, chat, OptionalInt.empty());
            seat = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return "user " + person.id() + " " + Json.object().put("name", person.firstName());
    }
}
