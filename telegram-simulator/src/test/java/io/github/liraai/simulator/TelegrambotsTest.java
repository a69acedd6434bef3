package io.github.liraai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendMediaGroup;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The client library most Java bots use understands what the simulator says, and the other way round. */
@Timeout(30)
class TelegrambotsTest {
    private final TelegramSimulator telegram = TelegramSimulator.start();
    private final OkHttpClient http = new OkHttpClient();
    private final OkHttpTelegramClient client = new OkHttpTelegramClient(
            http, telegram.token(), new TelegramUrl("http", "127.0.0.1", telegram.port(), false));
    private final SimulatedUser anna = telegram.user(1001).named("Анна").speaking("ru");

    @AfterEach
    void stop() {
        telegram.close();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    @Test
    void aDialogueGoesThrough() throws Exception {
        SimulatedMessage start = anna.says("/start");
        Update first = client.execute(GetUpdates.builder().timeout(5).build()).getFirst();
        Message menu = client.execute(SendMessage.builder()
                .chatId(1001L)
                .text("<b>Модель?</b>")
                .parseMode("HTML")
                .replyParameters(ReplyParameters.builder().messageId(start.id()).build())
                .replyMarkup(InlineKeyboardMarkup.builder()
                        .keyboardRow(new InlineKeyboardRow(InlineKeyboardButton.builder()
                                .text("🎨 Stable Diffusion 3")
                                .callbackData("img_hf-sd3-medium")
                                .build()))
                        .build())
                .build());
        Tap tap = anna.tapsData("img_hf-sd3-medium");
        Update second = client.execute(GetUpdates.builder().offset(2).build()).getFirst();
        client.execute(AnswerCallbackQuery.builder()
                .callbackQueryId(second.getCallbackQuery().getId())
                .text("ok")
                .build());
        client.execute(EditMessageText.builder()
                .chatId(1001L)
                .messageId(menu.getMessageId())
                .text("Выбрано")
                .build());

        // The library knows a command's text only after its entities were asked for.
        assertThat(first.getMessage().getEntities()).hasSize(1);
        assertThat(first.getMessage().getCommand()).isEqualTo("/start");
        assertThat(first.getMessage().getFrom().getLanguageCode()).isEqualTo("ru");
        assertThat(menu.getEntities()).hasSize(1);
        assertThat(menu.getReplyToMessage().getText()).isEqualTo("/start");
        assertThat(second.getCallbackQuery().getData()).isEqualTo("img_hf-sd3-medium");
        assertThat(second.getCallbackQuery().getMessage().isUserMessage()).isTrue();
        assertThat(tap.awaitAnswer().text()).isEqualTo("ok");
        assertThat(anna.awaitText("Выбрано").buttons()).isEmpty();
    }

    @Test
    void picturesGoOutAndComeBack() throws Exception {
        byte[] picture = Pictures.png(640, 480, 200_000);

        Message photo = client.execute(SendPhoto.builder()
                .chatId(anna.join().id())
                .photo(new InputFile(new ByteArrayInputStream(picture), "cat.png"))
                .caption("котик")
                .build());
        List<Message> album = client.execute(SendMediaGroup.builder()
                .chatId(1001L)
                .media(new InputMediaPhoto(new ByteArrayInputStream(picture), "1.png"))
                .media(new InputMediaPhoto(new ByteArrayInputStream(Pictures.anyPng()), "2.png"))
                .build());
        var file = client.execute(new GetFile(photo.getPhoto().getLast().getFileId()));

        assertThat(photo.getPhoto().getLast().getWidth()).isEqualTo(640);
        assertThat(anna.awaitPhoto().bytes()).isEqualTo(picture);
        assertThat(album).hasSize(2).allMatch(message -> message.getMediaGroupId() != null);
        assertThat(file.getFileSize()).isEqualTo(200_000);
        assertThat(client.execute(new DeleteMessage("1001", photo.getMessageId())))
                .isTrue();
    }

    @Test
    void serviceMethodsWork() throws Exception {
        assertThat(client.execute(new GetMe()).getUserName()).isEqualTo("LiraTestBot");
        assertThat(client.execute(SetMyCommands.builder()
                        .command(new BotCommand("start", "Начать"))
                        .languageCode("ru")
                        .build()))
                .isTrue();
        assertThat(telegram.commands("{\"type\":\"default\"}", "ru")).containsKey("start");
    }

    @Test
    void refusalsArriveAsTheLibrarysExceptions() {
        telegram.faults().next("sendMessage", Fault.tooManyRequests(7));
        SendMessage message =
                SendMessage.builder().chatId(anna.join().id()).text("x").build();

        assertThatThrownBy(() -> client.execute(message))
                .isInstanceOfSatisfying(TelegramApiRequestException.class, refused -> {
                    assertThat(refused.getErrorCode()).isEqualTo(429);
                    assertThat(refused.getParameters().getRetryAfter()).isEqualTo(7);
                });
    }

    @Test
    void everySortOfUpdateIsUnderstood() throws Exception {
        SimulatedMessage text = anna.says("one");
        anna.edits(text, "two");
        anna.sendsSticker("😀");
        anna.sendsVoice(java.time.Duration.ofSeconds(2));
        anna.sendsPhoto(Pictures.anyPng(), "x");
        anna.sendsDocument("a.txt", new byte[] {1}, "");
        Message menu =
                client.execute(SendMessage.builder().chatId(1001L).text("menu").build());
        SimulatedMessage shown = anna.awaitText("menu");
        anna.forgesTap("x");
        client.execute(new DeleteMessage("1001", menu.getMessageId()));
        anna.forgesTapOn(shown, "y");
        telegram.group(-1_001_234_567_890L).member(anna, 7).says("/start");
        anna.blocksBot();

        List<Update> updates = client.execute(GetUpdates.builder().timeout(5).build());

        assertThat(updates).hasSize(10);
        assertThat(updates.get(1).getEditedMessage().getText()).isEqualTo("two");
        assertThat(updates.get(2).getMessage().getSticker().getEmoji()).isEqualTo("😀");
        assertThat(updates.get(7).getCallbackQuery().getMessage().getMessageId())
                .isEqualTo(shown.id());
        assertThat(updates.get(8).getMessage().getMessageThreadId()).isEqualTo(7);
        assertThat(updates.get(9).getMyChatMember().getNewChatMember().getStatus())
                .isEqualTo("kicked");
    }
}
