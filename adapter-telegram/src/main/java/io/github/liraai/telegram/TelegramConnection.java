package io.github.liraai.telegram;

import io.github.liraai.core.generation.GenerationListener;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.health.AdministratorNews;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.telegram.api.Outcome;
import io.github.liraai.telegram.api.Patience;
import io.github.liraai.telegram.api.TelegramApi;
import io.github.liraai.telegram.delivery.AdministratorMessages;
import io.github.liraai.telegram.delivery.Lanes;
import io.github.liraai.telegram.delivery.Progress;
import io.github.liraai.telegram.delivery.StatusMessages;
import io.github.liraai.telegram.delivery.TelegramDelivery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;

/**
 * The way to Telegram for one bot, shared by its delivery and its update loop. Thread-safe.
 *
 * <p>Made before the domain, which needs the delivery; closed after the engine has stopped, which uses it.
 */
public final class TelegramConnection implements AutoCloseable {
    private final TelegramSettings settings;
    private final TelegramApi api;
    private final Lanes lanes = new Lanes();
    private final StatusMessages statuses = new StatusMessages();
    private final Progress progress;

    /** Prepares a connection; nothing is sent yet. */
    public TelegramConnection(TelegramSettings settings) {
        this.settings = settings;
        this.api = prepare(settings);
        this.progress = new Progress(api, lanes, statuses, settings.clock());
    }

    /** Prepares for calls; nothing is sent yet. */
    static TelegramApi prepare(TelegramSettings settings) {
        return new TelegramApi(
                settings.address(),
                settings.token(),
                settings.route(),
                settings.uploadsAtOnce(),
                settings.pace().of(settings.address()));
    }

    /**
     * Makes the delivery for the domain.
     *
     * @param models for the models' titles
     */
    public PictureDelivery delivery(ModelCatalog models) {
        return new TelegramDelivery(api, lanes, progress, models, settings.clock());
    }

    /** Gives who is to hear what happens to jobs, so that people who wait are told; without it they see the first status message only. */
    public GenerationListener listener() {
        return progress;
    }

    /** Makes what tells administrators news of models, in their own chats with the bot. */
    public AdministratorNews administratorNews() {
        return new AdministratorMessages(api);
    }

    /** Asks Telegram, once, who the bot is: whether the server can be reached and the token is good. */
    Outcome<User> whoAmI() {
        return api.call(new GetMe(), Patience.NONE);
    }

    TelegramSettings settings() {
        return settings;
    }

    TelegramApi api() {
        return api;
    }

    Lanes lanes() {
        return lanes;
    }

    StatusMessages statuses() {
        return statuses;
    }

    Progress progress() {
        return progress;
    }

    /** Ends every call. */
    @Override
    public void close() {
        progress.close();
        api.close();
    }
}
