package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.Lira;
import io.github.liraai.core.access.AccessLevel;
import io.github.liraai.core.generation.CheckRequest;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.generation.RequestPictures;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.QuotaStatus;
import io.github.liraai.telegram.delivery.ChatAddress;
import io.github.liraai.telegram.delivery.StatusMessages;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes prompts to the core and says what came of it. */
final class PromptDesk {
    private final Lira lira;
    private final StatusMessages statuses;
    private final RefusalText refusals;

    PromptDesk(Lira lira, StatusMessages statuses, RefusalText refusals) {
        this.lira = lira;
        this.statuses = statuses;
        this.refusals = refusals;
    }

    /**
     * A prompt to be painted.
     *
     * @param key identifies it, whenever it comes again
     * @param spot the message with the words
     * @param wish what is to be painted
     * @param asFile whether it is to come as a file
     * @param inPlaceOf a message of the bot that the answer takes the place of, or null
     * @param again the data of a button that asks for the same once more from where the answer stands, or null when one is left elsewhere
     */
    record Order(
            RequestKey key,
            Sender sender,
            Spot spot,
            PromptReader.Reading.Wish wish,
            boolean asFile,
            @Nullable Integer inPlaceOf,
            @Nullable String again) {
        private RequestPictures.Command command() {
            ChatAddress address =
                    new ChatAddress(spot.chat(), spot.thread(), spot.message(), sender.language(), asFile);
            return new RequestPictures.Command(
                    key, sender.user(), address.toReplyAddress(), wish.words(), wish.model(), wish.options());
        }
    }

    /**
     * What came of an order.
     *
     * @param answers what is to be said; empty when it was said before
     * @param isForItsWords whether it has only to be said otherwise
     */
    record Outcome(List<Answer> answers, boolean isForItsWords) {}

    List<Answer> request(Order order) {
        return ask(order).answers();
    }

    Outcome ask(Order order) {
        JobId job = JobId.of(order.key());
        // The engine may be done before we have sent a word, so its delivery must know beforehand that a word is
        // coming.
        boolean first = statuses.expect(job);
        boolean willSend = false;
        try {
            RequestPictures.Result result = lira.requestPictures().request(order.command());
            willSend = first && needsStatus(result);
            boolean isForItsWords =
                    result instanceof RequestPictures.Result.Refused(var refusal) && RefusalText.isForItsWords(refusal);
            return new Outcome(answer(order, job, result, willSend), isForItsWords);
        } finally {
            if (first && !willSend) {
                statuses.forget(job);
            }
        }
    }

    /** Takes a prompt that came before: we died after accepting it, and it may be that the person was never told. */
    List<Answer> again(Incoming.Words words, StoredJob earlier) {
        JobId job = earlier.job().id();
        boolean untold = earlier.note() == null && earlier.state().holds() && statuses.expect(job);
        Texts texts = Texts.in(words.sender().language());
        return untold
                ? List.of(new Answer.Status(
                        words.spot(), job, texts.say(Phrase.STATUS), CancelDesk.button(job, texts), null))
                : List.of();
    }

    private static boolean needsStatus(RequestPictures.Result result) {
        return switch (result) {
            case RequestPictures.Result.Accepted accepted -> true;
            // We died between accepting it and saying so.
            case RequestPictures.Result.Duplicate(StoredJob earlier) ->
                earlier.note() == null && earlier.state().holds();
            case RequestPictures.Result.Refused refused -> false;
            case RequestPictures.Result.Exhausted exhausted -> false;
        };
    }

    private List<Answer> answer(Order order, JobId job, RequestPictures.Result result, boolean sendStatus) {
        Texts texts = Texts.in(order.sender().language());
        return switch (result) {
            case RequestPictures.Result.Accepted(StoredJob stored, QuotaStatus quota, int place) ->
                List.of(status(order, job, statusText(place, texts), texts));
            case RequestPictures.Result.Duplicate duplicate ->
                sendStatus ? List.of(status(order, job, texts.say(Phrase.STATUS), texts)) : List.of();
            case RequestPictures.Result.Refused refused ->
                List.of(say(order, obstacle(order.sender(), order.wish(), order.again(), refused)));
            case RequestPictures.Result.Exhausted exhausted ->
                List.of(say(order, obstacle(order.sender(), order.wish(), order.again(), exhausted)));
        };
    }

    /** Says why what somebody wrote would be refused now, without asking for it; empty when it would be accepted. */
    Optional<Page> foresee(Sender sender, PromptReader.Reading.Wish wish) {
        return lira.checkRequest()
                .against(new CheckRequest.Wish(sender.user(), wish.words(), wish.model(), wish.options()))
                .map(obstacle -> obstacle(sender, wish, Buttons.DRAW, obstacle));
    }

    private Page obstacle(
            Sender sender, PromptReader.Reading.Wish wish, @Nullable String again, CheckRequest.Obstacle obstacle) {
        Texts texts = Texts.in(sender.language());
        return switch (obstacle) {
            case RequestPictures.Result.Refused(var refusal) ->
                new Page(refusals.of(refusal, texts), refusals.keyboard(refusal, again, texts));
            case RequestPictures.Result.Exhausted(QuotaStatus quota) -> {
                Optional<AccessLevel> higher =
                        lira.showStanding().of(sender.user()).higher();
                yield new Page(
                        refusals.exhausted(quota, wish.options().count(), higher, texts),
                        RefusalText.keyboard(quota, again, texts));
            }
        };
    }

    /**
     * Gives what a tapped button is answered with. A refusal that takes the place of the same refusal changes nothing to be seen, so it is
     * told there.
     *
     * @param begun what is told when it is begun, or null for nothing
     */
    static Answer acknowledgement(Incoming.Tap tap, List<Answer> answers, @Nullable String begun) {
        Texts texts = Texts.in(tap.sender().language());
        if (answers.isEmpty()) {
            return new Answer.Acknowledge(tap.id(), texts.say(Phrase.ALREADY_PAINTING));
        }
        boolean isRefusedInPlace = answers.getFirst() instanceof Answer.Change;
        return new Answer.Acknowledge(tap.id(), isRefusedInPlace ? texts.say(Phrase.NOT_YET) : begun);
    }

    private static Answer status(Order order, JobId job, String text, Texts texts) {
        return new Answer.Status(order.spot(), job, text, CancelDesk.button(job, texts), order.inPlaceOf());
    }

    private static Answer say(Order order, Page page) {
        Integer inPlaceOf = order.inPlaceOf();
        if (inPlaceOf == null) {
            return new Answer.Say(order.spot(), true, page.text(), page.keyboard());
        }
        Spot spot = order.spot();
        Spot place = new Spot(spot.chat(), spot.isPrivate(), spot.thread(), inPlaceOf);
        return new Answer.Change(place, page.text(), page.keyboard());
    }

    private static String statusText(int place, Texts texts) {
        return place > 1 ? texts.say(Phrase.STATUS_IN_LINE, place) : texts.say(Phrase.STATUS);
    }
}
