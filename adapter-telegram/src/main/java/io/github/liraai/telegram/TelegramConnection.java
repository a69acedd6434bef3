package io.github.liraai.telegram;

import io.github.liraai.core.access.AdministratorNews;
import io.github.liraai.core.generation.GenerationListener;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.health.ModelNews;
import io.github.liraai.core.mailing.MailingDelivery;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.operation.CapStatus;
import io.github.liraai.telegram.api.Outcome;
import io.github.liraai.telegram.api.Patience;
import io.github.liraai.telegram.api.TelegramApi;
import io.github.liraai.telegram.delivery.Lanes;
import io.github.liraai.telegram.delivery.Progress;
import io.github.liraai.telegram.delivery.StatusMessages;
import io.github.liraai.telegram.delivery.TelegramDelivery;
import io.github.liraai.telegram.dialogue.AdminNews;
import io.github.liraai.telegram.dialogue.Answer;
import io.github.liraai.telegram.text.ResetWords;
import java.util.Optional;
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

    /** Makes what tells administrators of models that go and come back, in their private chats with the bot. */
    public AdministratorNews<ModelNews> modelNews() {
        return (administrator, news) -> told(adminNews().ofModel(administrator, news));
    }

    /** Makes what tells administrators that a cap is reached, in their private chats with the bot, with a button that raises it. */
    public AdministratorNews<CapStatus> capNews() {
        return (administrator, reached) -> told(adminNews().capReached(administrator, reached));
    }

    /** Makes what sends mailings, in people's private chats with the bot. */
    public MailingDelivery mailings() {
        return new TelegramMailing(api, lanes, adminNews());
    }

    private AdminNews adminNews() {
        return new AdminNews(new ResetWords(settings.zone(), settings.clock()));
    }

    private AdministratorNews.Result told(Optional<Answer.Say> news) {
        return news.map(say -> resultOf(AnswerSender.say(api, say, Patience.NONE)))
                .orElse(AdministratorNews.Result.SETTLED);
    }

    private static AdministratorNews.Result resultOf(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.TooSoon<?> tooSoon -> AdministratorNews.Result.LATER;
            case Outcome.Unclear<?> unclear -> AdministratorNews.Result.LATER;
            case Outcome.Refused<?> refused ->
                refused.isTokenRefused() ? AdministratorNews.Result.LATER : AdministratorNews.Result.SETTLED;
            case Outcome.Done<?> done -> AdministratorNews.Result.SETTLED;
            case Outcome.ChatClosed<?> closed -> AdministratorNews.Result.SETTLED;
            case Outcome.ChatMoved<?> moved -> AdministratorNews.Result.SETTLED;
        };
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
