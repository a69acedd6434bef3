package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.generation.ShowStanding;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.QuotaStatus;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.ResetWords;
import io.github.liraai.telegram.text.Texts;

/** Says where somebody stands: level, use, what is left and when it begins anew. */
final class StandingText {
    private static final int BAR = 10;

    private final ResetWords resetWords;

    StandingText(ResetWords resetWords) {
        this.resetWords = resetWords;
    }

    String of(ShowStanding.Standing standing, Texts texts) {
        QuotaStatus quota = standing.quota();
        String level = level(standing.level().name(), texts);
        int charged = quota.charged().value();
        int held = quota.held().value();
        return switch (quota.limit()) {
            case DailyLimit.Unlimited() -> texts.say(Phrase.STATS_UNLIMITED, level, charged, held);
            case DailyLimit.Limited(int pictures) ->
                texts.say(
                        Phrase.STATS,
                        level,
                        bar(quota.used().value(), pictures),
                        quota.used().value(),
                        pictures,
                        charged,
                        held,
                        quota.left().orElse(0),
                        resetWords.of(quota.resetsAt(), texts));
        };
    }

    static String level(LevelName name, Texts texts) {
        return switch (name.value()) {
            case "user" -> texts.say(Phrase.LEVEL_USER);
            case "subscriber" -> texts.say(Phrase.LEVEL_SUBSCRIBER);
            case "admin" -> texts.say(Phrase.LEVEL_ADMIN);
            // A level of the operator's own; its name is all we know of it.
            default -> name.value();
        };
    }

    static String bar(int used, int limit) {
        int full = limit == 0 ? BAR : (int) Math.min(BAR, Math.round((double) used * BAR / limit));
        return "▓".repeat(full) + "░".repeat(BAR - full);
    }
}
