package io.github.liraai.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.liraai.telegram.api.Outcome;
import io.github.liraai.telegram.api.TelegramApi;
import io.github.liraai.telegram.dialogue.GroupRanks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks Telegram who somebody is in a group, and believes it for a minute. Whoever asks is waited for by others, so a group of which
 * Telegram does not answer in time is not asked about for half a minute. Thread-safe.
 */
final class GroupAdministrators implements GroupRanks {
    private static final Duration AGE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration RESPITE = Duration.ofSeconds(30);
    private static final int MOST = 1_000;
    private static final Set<String> RUNNING = Set.of("creator", "administrator");

    private final TelegramApi api;
    private final InstantSource clock;
    private final Map<Member, Known> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Member, Known> eldest) {
            return size() > MOST;
        }
    };

    /** When each group of which there was no answer in time may be asked about again. */
    private final Map<Long, Instant> late = new ConcurrentHashMap<>();

    private record Member(long group, long user) {}

    private record Known(Rank rank, Instant since) {}

    GroupAdministrators(TelegramApi api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    @Override
    public Rank of(long group, long user) {
        Member member = new Member(group, user);
        Instant now = clock.instant();
        Known earlier = known(member);
        if (earlier != null && now.isBefore(earlier.since().plus(AGE))) {
            return earlier.rank();
        }
        if (now.isBefore(late.getOrDefault(group, Instant.MIN))) {
            return Rank.UNKNOWN;
        }
        Rank rank = ask(member);
        if (rank != Rank.UNKNOWN) {
            keep(member, new Known(rank, now));
        }
        return rank;
    }

    private Rank ask(Member member) {
        Outcome<JsonNode> outcome =
                api.ask("getChatMember", Map.of("chat_id", member.group(), "user_id", member.user()), PATIENCE);
        if (outcome.isLate()) {
            rest(member.group(), clock.instant());
        }
        return switch (outcome) {
            case Outcome.Done<JsonNode>(JsonNode answer) ->
                RUNNING.contains(answer.path("status").asText()) ? Rank.ADMINISTRATOR : Rank.MEMBER;
            // Such as somebody who has left meanwhile.
            case Outcome.Refused<JsonNode> refused -> refused.isTokenRefused() ? Rank.UNKNOWN : Rank.MEMBER;
            case Outcome.TooSoon<JsonNode> tooSoon -> Rank.UNKNOWN;
            case Outcome.ChatClosed<JsonNode> shut -> Rank.UNKNOWN;
            case Outcome.ChatMoved<JsonNode> moved -> Rank.UNKNOWN;
            case Outcome.Unclear<JsonNode> unclear -> Rank.UNKNOWN;
        };
    }

    private void rest(long group, Instant now) {
        late.values().removeIf(until -> !now.isBefore(until));
        late.put(group, now.plus(RESPITE));
    }

    private @Nullable Known known(Member member) {
        synchronized (known) {
            return known.get(member);
        }
    }

    private void keep(Member member, Known now) {
        synchronized (known) {
            known.remove(member);
            known.put(member, now);
        }
    }
}
