package io.github.liraai.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.simulator.internal.wire.ApiFailure;
import io.github.liraai.simulator.internal.wire.Json;
import java.util.OptionalInt;

/** A group the bot is in. Thread-safe. */
public final class SimulatedGroup {
    private final World world;
    private final Conversation conversation;

    SimulatedGroup(World world, Conversation conversation) {
        this.world = world;
        this.conversation = conversation;
    }

    /** Give the group's number, which is negative. */
    public long id() {
        return conversation.id();
    }

    /** Let a user write in the group. */
    public GroupMember member(SimulatedUser user) {
        return new GroupMember(world, user, conversation, OptionalInt.empty());
    }

    /** Let a user write in a topic of the group, which becomes a forum by that. */
    public GroupMember member(SimulatedUser user, int topic) {
        topic(topic, "Topic " + topic);
        return new GroupMember(world, user, conversation, OptionalInt.of(topic));
    }

    /** Open a topic, which makes the group a forum. */
    public SimulatedGroup topic(int id, String name) {
        if (id < 2) {
            throw new IllegalArgumentException("topic must be at least 2: " + id);
        }
        String title = conversation.profile().json().path("title").asText();
        conversation.profile().become(ChatProfile.group(id(), title, true));
        conversation.profile().topics().put(id, name);
        return this;
    }

    /** Throw the bot out: it gets 403 and is told so. */
    public void removesBot(SimulatedUser by) {
        String kind = conversation.profile().json().path("type").asText();
        conversation.profile().obstruct(ApiFailure.forbidden("bot was kicked from the " + kind + " chat"));
        Membership.tell(world, conversation, by.person(), "member", "kicked");
    }

    /** Take the bot back. */
    public void takesBotBack(SimulatedUser by) {
        conversation.profile().clear();
        Membership.tell(world, conversation, by.person(), "kicked", "member");
    }

    /** Let a user run the group. */
    public SimulatedGroup promotes(SimulatedUser user) {
        conversation.profile().administrators().add(user.id());
        return this;
    }

    /** Let a user run the group no more. */
    public SimulatedGroup demotes(SimulatedUser user) {
        conversation.profile().administrators().remove(user.id());
        return this;
    }

    /**
     * Let the group become a supergroup, run by the same people: the bot is told so in both, and gets 400 with {@code migrate_to_chat_id} from
     * now on.
     */
    public void migratesTo(long supergroupId) {
        conversation
                .profile()
                .obstruct(new ApiFailure(
                        400,
                        "Bad Request: group chat was upgraded to a supergroup chat",
                        Json.object().put("migrate_to_chat_id", supergroupId)));
        Conversation supergroup = world.conversation(
                supergroupId,
                () -> new ChatProfile(supergroupId, ChatProfile.group(supergroupId, "Group" + supergroupId, false)));
        supergroup.profile().administrators().addAll(conversation.profile().administrators());
        announce(conversation, Json.object().put("migrate_to_chat_id", supergroupId));
        announce(supergroup, Json.object().put("migrate_from_chat_id", id()));
    }

    /** As of an administrator who keeps their name to themselves, which is whom Telegram then names. */
    private void announce(Conversation chat, ObjectNode content) {
        ObjectNode message = Json.object().put("message_id", 0);
        message.set(
                "from",
                Json.object()
                        .put("id", 1_087_968_824L)
                        .put("is_bot", true)
                        .put("first_name", "Group")
                        .put("username", "GroupAnonymousBot"));
        message.set("sender_chat", chat.profile().json());
        message.set("chat", chat.profile().json());
        message.put("date", world.now());
        message.setAll(content);
        world.postFromUser(chat, message, null, true);
    }

    /** Look at the group's messages. */
    public SimulatedChat chat() {
        return new SimulatedChat(conversation);
    }
}
