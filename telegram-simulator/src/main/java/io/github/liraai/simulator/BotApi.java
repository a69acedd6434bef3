package io.github.liraai.simulator;

import io.github.liraai.simulator.internal.wire.Answer;
import io.github.liraai.simulator.internal.wire.ApiFailure;
import io.github.liraai.simulator.internal.wire.Parameters;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Find the method a call names, let planned faults happen, and log it. Thread-safe. */
final class BotApi {
    private record Named(String name, BotMethod method) {}

    private final World world;
    private final UpdateMethods updates;
    private final CommandMethods commands = new CommandMethods();
    private final Map<String, Named> methods = new HashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    BotApi(World world) {
        this.world = world;
        Media media = new Media(world.files());
        this.updates = new UpdateMethods(world);
        addUpdates();
        addMessages(new SendMethods(world, media), new EditMethods(world, media));
        addService(new ServiceMethods(world));
        add("setMyCommands", commands::setMyCommands);
        add("getMyCommands", commands::getMyCommands);
        add("deleteMyCommands", commands::deleteMyCommands);
    }

    private void addUpdates() {
        add("getUpdates", updates::getUpdates);
        add("setWebhook", updates::setWebhook);
        add("deleteWebhook", updates::deleteWebhook);
        add("getWebhookInfo", updates::getWebhookInfo);
    }

    private void addMessages(SendMethods send, EditMethods edit) {
        add("sendMessage", send::sendMessage);
        add("sendPhoto", send::sendPhoto);
        add("sendDocument", send::sendDocument);
        add("sendMediaGroup", send::sendMediaGroup);
        add("sendChatAction", send::sendChatAction);
        add("editMessageText", edit::editMessageText);
        add("editMessageCaption", edit::editMessageCaption);
        add("editMessageReplyMarkup", edit::editMessageReplyMarkup);
        add("editMessageMedia", edit::editMessageMedia);
        add("deleteMessage", edit::deleteMessage);
        add("deleteMessages", edit::deleteMessages);
    }

    private void addService(ServiceMethods service) {
        add("getMe", service::getMe);
        add("getChat", service::getChat);
        add("getChatMember", service::getChatMember);
        add("getFile", service::getFile);
        add("answerCallbackQuery", service::answerCallbackQuery);
        add("setMessageReaction", service::touch);
        add("pinChatMessage", service::touch);
        add("unpinChatMessage", service::nothing);
        add("logOut", service::nothing);
        add("close", service::nothing);
        add("setMyName", service::nothing);
        add("setMyDescription", service::nothing);
        add("setMyShortDescription", service::nothing);
        add("setChatMenuButton", service::nothing);
    }

    private void add(String name, BotMethod method) {
        methods.put(name.toLowerCase(Locale.ROOT), new Named(name, method));
    }

    UpdateMethods updates() {
        return updates;
    }

    CommandMethods commands() {
        return commands;
    }

    /**
     * Handle one call.
     *
     * @return the answer; empty when the connection is to be dropped
     */
    Optional<Answer> handle(String methodName, Parameters parameters) throws InterruptedException {
        Instant at = world.settings().clock().instant();
        long begin = System.nanoTime();
        Named named = methods.getOrDefault(methodName.toLowerCase(Locale.ROOT), new Named(methodName, BotApi::unknown));
        Optional<Answer> answer = withFaults(named, parameters);
        Call call = new Call(
                at,
                named.name(),
                parameters.described(),
                answer.map(Answer::status).orElse(0),
                answer.map(Answer::description).orElse(null),
                Duration.ofNanos(System.nanoTime() - begin));
        world.calls().add(call);
        world.tell(listener -> listener.called(call));
        return answer;
    }

    private Optional<Answer> withFaults(Named named, Parameters parameters) throws InterruptedException {
        Optional<Fault> planned = world.faults().take(named.name(), parameters);
        if (planned.isEmpty()) {
            return Optional.of(perform(named, parameters));
        }
        return switch (planned.get()) {
            case Fault.Refused refused -> Optional.of(refused.answer());
            case Fault.HeldBack(int retryAfterSeconds) -> {
                OptionalLong chat = parameters.number("chat_id");
                if (chat.isPresent()) {
                    world.find(chat.getAsLong())
                            .ifPresent(known -> world.limits().holdBack(known, retryAfterSeconds));
                }
                yield Optional.of(ApiFailure.tooManyRequests(retryAfterSeconds).answer());
            }
            case Fault.Delayed delayed -> {
                pause(delayed.time());
                yield Optional.of(perform(named, parameters));
            }
            case Fault.AnsweredLate late -> {
                Answer answer = perform(named, parameters);
                pause(late.time());
                yield Optional.of(answer);
            }
            case Fault.Hung hung -> {
                pause(hung.time());
                yield Optional.empty();
            }
            case Fault.Dropped dropped -> {
                if (dropped.afterEffect()) {
                    perform(named, parameters);
                }
                yield Optional.empty();
            }
        };
    }

    private static Answer perform(Named named, Parameters parameters) throws InterruptedException {
        try {
            return named.method().call(parameters);
        } catch (ApiFailure failure) {
            return failure.answer();
        } catch (RuntimeException e) {
            // A fault of the simulator itself must show in the answer and in the log of calls, not as a dropped
            // connection.
            return new ApiFailure(500, "Internal Server Error: " + e).answer();
        }
    }

    private static Answer unknown(Parameters parameters) {
        throw new ApiFailure(404, "Not Found: method not found");
    }

    private void pause(Duration time) throws InterruptedException {
        boolean over = closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
        if (over) {
            throw new InterruptedException("the simulator was closed");
        }
    }

    void close() {
        closed.countDown();
        updates.close();
        world.updates().close();
    }
}
