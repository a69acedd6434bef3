package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.history.PastJob;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.telegram.delivery.ProgressText;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.ResetWords;
import io.github.liraai.telegram.text.Shortening;
import io.github.liraai.telegram.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what came of a job: who painted what, when, and for how much. */
final class ReceiptText {
    private static final int LONGEST_TITLE = 100;

    private final ModelCatalog models;
    private final ResetWords words;

    ReceiptText(ModelCatalog models, ResetWords words) {
        this.models = models;
        this.words = words;
    }

    String of(PastJob past, Texts texts) {
        GenerationJob job = past.stored().job();
        String id = job.id().value();
        if (past.charged() == 0) {
            return texts.say(Phrase.RECEIPT_NOTHING, id);
        }
        ModelKey key = Objects.requireNonNullElse(past.paintedBy(), job.model());
        Optional<ImageModel> model = models.find(key);
        String title = Shortening.to(LONGEST_TITLE, model.map(ImageModel::title).orElse(key.value()));
        String provider = model.map(known -> known.provider().value()).orElse("–");
        return texts.say(
                Phrase.RECEIPT,
                id,
                title,
                provider,
                seed(job, model, texts),
                sizes(past),
                time(past, texts),
                past.charged());
    }

    private static String seed(GenerationJob job, Optional<ImageModel> model, Texts texts) {
        Long seed = job.options().seed();
        return seed != null
                        && model.filter(known -> known.capabilities().seed()).isPresent()
                ? seed.toString()
                : texts.say(Phrase.RECEIPT_NO_SEED);
    }

    private static String sizes(PastJob past) {
        return past.pictures().stream().map(ReceiptText::size).distinct().collect(Collectors.joining(", "));
    }

    private static String size(SpooledPicture picture) {
        return picture.width() + "×" + picture.height();
    }

    private String time(PastJob past, Texts texts) {
        Instant accepted = past.stored().job().acceptedAt();
        Instant delivered = past.deliveredAt();
        return delivered == null
                ? words.past(accepted, texts)
                : texts.say(
                        Phrase.RECEIPT_TIME,
                        words.past(delivered, texts),
                        ProgressText.span(Duration.between(accepted, delivered), texts));
    }
}
