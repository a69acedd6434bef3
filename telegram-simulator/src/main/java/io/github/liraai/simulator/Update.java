package io.github.liraai.simulator;

import java.nio.charset.StandardCharsets;

/**
 * An update as it goes over the wire.
 *
 * @param json the whole update, its number included; may be nonsense when injected
 */
@SuppressWarnings("ArrayRecordComponent")
record Update(long id, String kind, byte[] json) {
    static Update of(long id, String kind, byte[] content) {
        byte[] head = ("{\"update_id\":" + id + ",\"" + kind + "\":").getBytes(StandardCharsets.UTF_8);
        byte[] json = new byte[head.length + content.length + 1];
        System.arraycopy(head, 0, json, 0, head.length);
        System.arraycopy(content, 0, json, head.length, content.length);
        json[json.length - 1] = '}';
        return new Update(id, kind, json);
    }
}
