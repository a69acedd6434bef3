package io.github.liraai.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.simulator.internal.wire.Json;

/** Tell the bot that its place in a chat changed. */
final class Membership {
    private Membership() {}

    static void tell(World world, Conversation chat, Person who, String before, String after) {
        ObjectNode change = Json.object();
        change.set("chat", chat.profile().json());
        change.set("from", who.userJson());
        change.put("date", world.now());
        change.set("old_chat_member", member(world, before));
        change.set("new_chat_member", member(world, after));
        world.updates().add("my_chat_member", Json.bytes(change));
    }

    private static ObjectNode member(World world, String status) {
        ObjectNode member = Json.object().put("status", status);
        member.set("user", world.bot());
        if (status.equals("kicked")) {
            member.put("until_date", 0);
        }
        return member;
    }
}
