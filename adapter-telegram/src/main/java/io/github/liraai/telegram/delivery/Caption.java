package io.github.liraai.telegram.delivery;

import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.history.Manner;
import io.github.liraai.core.history.PastJob;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.QuotaStatus;
import io.github.liraai.telegram.text.Language;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Shortening;
import io.github.liraai.telegram.text.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/** Writes what stands under a picture: the prompt, who painted it, what was charged and what is left. */
final class Caption {
    /** Telegram's limit, in UTF-16 units. */
    static final int LONGEST = 1024;

    private static final int LONGEST_TITLE = 100;

    private final ModelCatalog models;
    private final InstantSource clock;

    Caption(ModelCatalog models, InstantSource clock) {
        this.models = models;
        this.clock = clock;
    }

    String of(PictureDelivery.Parcel parcel, Language language) {
        Texts texts = Texts.in(language);
        String facts = "\n\n" + painter(parcel, texts) + "\n" + charged(parcel, texts);
        return Shortening.to(
                        LONGEST - facts.length(),
                        Manner.Varied.firstWords(parcel.job().prompt()))
                + facts;
    }

    /** Writes what stands under pictures that are sent once more. */
    String again(PastJob past, Language language) {
        GenerationJob job = past.stored().job();
        ModelKey painter = Objects.requireNonNullElse(past.paintedBy(), job.model());
        String fact = Texts.in(language).say(Phrase.CAPTION_MODEL, title(painter));
        return job.prompt().isGone()
                ? fact
                : Shortening.to(LONGEST - fact.length() - 2, Manner.Varied.firstWords(job.prompt())) + "\n\n" + fact;
    }

    private String painter(PictureDelivery.Parcel parcel, Texts texts) {
        String paintedBy = title(parcel.paintedBy());
        return parcel.paintedBy().equals(parcel.asked())
                ? texts.say(Phrase.CAPTION_MODEL, paintedBy)
                : texts.say(Phrase.CAPTION_FALLBACK, paintedBy, title(parcel.asked()));
    }

    private String charged(PictureDelivery.Parcel parcel, Texts texts) {
        int charged = Math.min(parcel.pictures().size(), parcel.job().pictures().value());
        QuotaStatus quota = parcel.quota();
        Instant now = clock.instant();
        return switch (quota.limit()) {
            case DailyLimit.Unlimited() -> texts.say(Phrase.CAPTION_CHARGED_UNLIMITED, charged);
            case DailyLimit.Limited(int pictures) ->
                now.isBefore(quota.resetsAt())
                        ? texts.say(
                                Phrase.CAPTION_CHARGED, charged, quota.left().orElse(0), pictures)
                        : texts.say(Phrase.CAPTION_CHARGED_BEFORE, charged);
        };
    }

    private String title(ModelKey key) {
        String title = models.find(key).map(model -> model.title()).orElse(key.value());
        return Shortening.to(LONGEST_TITLE, title);
    }
}
