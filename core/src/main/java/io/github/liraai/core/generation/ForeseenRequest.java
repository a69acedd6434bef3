package io.github.liraai.core.generation;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.RequestPictures.Result;
import io.github.liraai.core.quota.QuotaStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Asks the rules and looks at the quota, and leaves both as they are. */
final class ForeseenRequest implements CheckRequest {
    private final AccessDirectory directory;
    private final AccessLevels levels;
    private final RequestRules rules;
    private final ShowStanding standings;
    private final InstantSource clock;

    ForeseenRequest(GenerationSetup setup) {
        this.directory = setup.directory();
        this.levels = setup.levels();
        this.rules = new RequestRules(setup);
        this.standings = ShowStanding.of(directory, levels, setup.ledger(), setup.calendar(), setup.clock());
        this.clock = setup.clock();
    }

    @Override
    public Optional<Obstacle> against(Wish wish) {
        Instant now = clock.instant();
        Member member = directory.find(wish.user()).orElseGet(() -> newcomer(wish.user(), now));
        return switch (rules.judge(member, wish.model(), wish.prompt(), wish.options(), now)) {
            case RequestRules.Verdict.Refused(Refusal refusal) -> Optional.of(new Result.Refused(refusal));
            case RequestRules.Verdict.Passed passed -> exhausted(wish);
        };
    }

    private Optional<Obstacle> exhausted(Wish wish) {
        QuotaStatus quota = standings.of(wish.user()).quota();
        int wanted = wish.options().count().value();
        return quota.left().isPresent() && quota.left().getAsInt() < wanted
                ? Optional.of(new Result.Exhausted(quota))
                : Optional.empty();
    }

    private Member newcomer(UserId user, Instant now) {
        return new Member(user, levels.initial().name(), null, Profile.UNKNOWN, now, now);
    }
}
