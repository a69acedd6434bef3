package io.github.liraai.cli.logging;

import io.github.liraai.cli.output.Printable;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationListener;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.generation.RequestPictures;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.quota.PictureCount;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what happens to a job into the log, in the words that its readers look for. Prompts are shortened. Thread-safe. */
public final class LoggingListener implements GenerationListener {
    private static final Logger LOG = LoggerFactory.getLogger(LoggingListener.class);
    private static final int WORDS = 50;

    @Override
    public void accepted(GenerationJob job) {
        LOG.info("🎨 Генерация изображения для пользователя {}: {}", job.user().value(), words(job));
        LOG.debug(
                "accepted: job={} model_key={} pictures={} day={}",
                job.id().value(),
                job.model().value(),
                job.pictures().value(),
                job.day().date());
    }

    @Override
    public void refused(RequestPictures.Command command, RequestPictures.Result result) {
        String reason = switch (result) {
            case RequestPictures.Result.Refused(var refusal) ->
                refusal.getClass().getSimpleName();
            case RequestPictures.Result.Exhausted exhausted -> "Exhausted";
            case RequestPictures.Result.Accepted accepted -> "Accepted";
            case RequestPictures.Result.Duplicate duplicate -> "Duplicate";
        };
        LOG.info(
                "🚫 Отказ пользователю {}: {} (model_key={})",
                command.user().value(),
                reason,
                command.model().value());
    }

    @Override
    public void reviewFailed(RuntimeException failure) {
        LOG.error("❌ Описание не удалось проверить, в картинке отказано", failure);
    }

    @Override
    public void calling(GenerationJob job, ImageModel model) {
        LOG.info("🎨 {} запрос ({}): {}", client(model), model.key().value(), words(job));
        LOG.debug("calling: job={} model_key={}", job.id().value(), model.key().value());
    }

    @Override
    public void answered(GenerationJob job, ImageModel model, GenerationOutcome outcome, Duration took) {
        switch (outcome) {
            case GenerationOutcome.Pictures(var pictures) ->
                LOG.info(
                        "✅ {} успешно: {} байт ({} мс)",
                        client(model),
                        pictures.stream().mapToLong(SpooledPicture::bytes).sum(),
                        took.toMillis());
            case GenerationOutcome.NotStarted(var cause, var retryAfter, var detail) ->
                trouble(model, "не начато", cause, detail);
            case GenerationOutcome.Rejected(var cause, var detail) -> trouble(model, "отклонено", cause, detail);
            case GenerationOutcome.Unknown(var cause, var detail) ->
                trouble(model, "исход неизвестен, не повторяем", cause, detail);
        }
        LOG.debug(
                "answered: job={} model_key={} ms={}",
                job.id().value(),
                model.key().value(),
                took.toMillis());
    }

    @Override
    public void passedOver(GenerationJob job, ImageModel model, Cause cause) {
        LOG.warn(
                "⏭️ Модель {} пропущена: {} (job={})",
                model.key().value(),
                cause.outcomeName(),
                job.id().value());
    }

    @Override
    public void modelGone(ImageModel model) {
        LOG.warn(
                "⚠️ Модель {} больше не отвечает у провайдера {}: убрана из меню на время",
                model.key().value(),
                model.provider().value());
    }

    @Override
    public void modelBack(ImageModel model) {
        LOG.info(
                "✅ Модель {} снова отвечает у провайдера {}: возвращена в меню",
                model.key().value(),
                model.provider().value());
    }

    @Override
    public void delivered(GenerationJob job, PictureDelivery.Result result, Duration took) {
        switch (result) {
            case PictureDelivery.Result.Delivered(var pictures, var files) ->
                LOG.info(
                        "📨 Доставлено пользователю {}: {} шт. ({} мс)",
                        job.user().value(),
                        pictures.value(),
                        took.toMillis());
            case PictureDelivery.Result.Later(var retryAfter) ->
                LOG.warn(
                        "📨 Доставка пользователю {} отложена на {} с",
                        job.user().value(),
                        retryAfter.toSeconds());
            case PictureDelivery.Result.Undeliverable(var reason) ->
                LOG.warn("📨 Доставить пользователю {} нельзя: {}", job.user().value(), reason);
        }
    }

    @Override
    public void settled(GenerationJob job, PictureCount charged) {
        LOG.debug(
                "settled: job={} charged={} held={}",
                job.id().value(),
                charged.value(),
                job.pictures().value());
    }

    @Override
    public void failed(GenerationJob job, Cause cause) {
        LOG.warn(
                "❌ Без картинки для пользователя {}: {} (job={})",
                job.user().value(),
                cause.outcomeName(),
                job.id().value());
    }

    private static void trouble(ImageModel model, String kind, Cause cause, String detail) {
        LOG.warn("❌ {} ошибка ({}): {}, {}: {}", client(model), model.key().value(), cause.outcomeName(), kind, detail);
    }

    private static String words(GenerationJob job) {
        return Printable.of(job.prompt().text(), WORDS);
    }

    private static String client(ImageModel model) {
        String provider = model.provider().value();
        return provider.startsWith("huggingface/") ? "HF" : provider;
    }
}
