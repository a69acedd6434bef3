package io.github.liraai.persistence;

import io.github.liraai.core.intake.MessageId;
import java.sql.Array;
import java.util.Collection;
import org.jdbi.v3.core.argument.Argument;

/** Carries many ids in one parameter, so that a statement's text, and with it its plan, does not depend on their number. */
final class Ids {
    private Ids() {}

    static long lowest(Collection<MessageId> messages) {
        return messages.stream().mapToLong(MessageId::value).min().orElseThrow();
    }

    static long highest(Collection<MessageId> messages) {
        return messages.stream().mapToLong(MessageId::value).max().orElseThrow();
    }

    static Argument of(Collection<MessageId> messages) {
        // In order, so that whoever writes the same rows at the same time waits instead of getting entangled.
        Object[] ids = messages.stream().map(MessageId::value).sorted().toArray();
        return (position, statement, context) -> {
            Array array = statement.getConnection().createArrayOf("BIGINT", ids);
            statement.setArray(position, array);
        };
    }
}
