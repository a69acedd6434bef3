package io.github.liraai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.simulator.internal.wire.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendingTest {
    private final TelegramSimulator telegram = TelegramSimulator.start();
    private final BotSide bot = new BotSide(telegram);
    private final SimulatedUser anna = telegram.user(1001).named("Анна");

    @BeforeAll
    void meet() {
        anna.join();
    }

    @AfterAll
    void stop() {
        telegram.close();
    }

    private static Arguments message(String reason, Consumer<ObjectNode> parameters) {
        return Arguments.of("sendMessage", reason, parameters);
    }

    private static void entity(ObjectNode body, String type, int offset, int length) {
        body.put("text", "hello 😀");
        body.putArray("entities")
                .addObject()
                .put("type", type)
                .put("offset", offset)
                .put("length", length);
    }

    private static void html(ObjectNode body, String text) {
        body.put("text", text).put("parse_mode", "HTML");
    }

    private static void markdown(ObjectNode body, String text) {
        body.put("text", text).put("parse_mode", "MarkdownV2");
    }

    private static void button(ObjectNode body, String data) {
        rows(body, 1, 1, data);
    }

    private static void rows(ObjectNode body, int rows, int inARow, String data) {
        body.put("text", "menu");
        ArrayNode keyboard = body.putObject("reply_markup").putArray("inline_keyboard");
        for (int row = 0; row < rows; row++) {
            ArrayNode buttons = keyboard.addArray();
            for (int i = 0; i < inARow; i++) {
                buttons.addObject().put("text", "x").put("callback_data", data);
            }
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                message("message text is empty", body -> {}),
                message("text must be non-empty", body -> body.put("text", "  \n ")),
                message("message is too long", body -> body.put("text", "x".repeat(4097))),
                message("chat_id is empty", body -> body.put("text", "x").remove("chat_id")),
                message("chat not found", body -> body.put("text", "x").put("chat_id", 424242)),
                message("chat not found", body -> body.put("text", "x").put("chat_id", "@nobody")),
                message("unsupported parse_mode", body -> body.put("text", "x").put("parse_mode", "XML")),
                message(
                        "message thread not found",
                        body -> body.put("text", "x").put("message_thread_id", 77)),
                message(
                        "message to be replied not found",
                        body -> body.put("text", "x")
                                .putObject("reply_parameters")
                                .put("message_id", 999_999)),
                message(
                        "can't find field \"message_id\"",
                        body -> body.put("text", "x")
                                .putObject("reply_parameters")
                                .put("quote", "x")),
                message("can't parse MessageEntity: Unsupported type specified", body -> entity(body, "loud", 0, 1)),
                message(
                        "entity begins after the end of the text at UTF-16 offset 100",
                        body -> entity(body, "bold", 100, 1)),
                message(
                        "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 100",
                        body -> entity(body, "bold", 0, 100)),
                message("receive an entity with incorrect offset -1", body -> entity(body, "bold", -1, 1)),
                message(
                        "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at UTF-16 offset 7",
                        body -> entity(body, "bold", 0, 7)),
                message(
                        "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
                        body -> html(body, "<b>unclosed")),
                message(
                        "can't parse entities: Unsupported start tag \"script\" at byte offset 0",
                        body -> html(body, "<script>x</script>")),
                message(
                        "can't parse entities: Unmatched end tag at byte offset 10, expected \"</i>\", found \"</b>\"",
                        body -> html(body, "<b><i>test</b></i>")),
                message("can't parse entities: Unexpected end tag at byte offset 4", body -> html(body, "ая</b>")),
                message("can't parse entities: Unclosed start tag at byte offset 2", body -> html(body, "1 < 2")),
                message(
                        "can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'",
                        body -> markdown(body, "hello.")),
                message(
                        "can't parse entities: Can't find end of Bold entity at byte offset 0",
                        body -> markdown(body, "*unclosed")),
                message(
                        "can't parse entities: Can't find end of the entity starting at byte offset 5",
                        body -> body.put("text", "user_name")
                                .put("parse_mode", "Markdown")
                                .put("text", "hello_name")),
                message("BUTTON_DATA_INVALID", body -> button(body, "я".repeat(33))),
                message(
                        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
                        body -> button(body, "")),
                message("reply markup is too long", body -> rows(body, 13, 8, "x")),
                message("reply markup is too long", body -> rows(body, 1, 9, "x")),
                message(
                        "object expected as reply markup",
                        body -> body.put("text", "x").putArray("reply_markup")),
                message(
                        "field \"inline_keyboard\" must be of type Array",
                        body -> body.put("text", "x").putObject("reply_markup").put("inline_keyboard", "bad")),
                message(
                        "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL",
                        body -> body.put("text", "x")
                                .putObject("reply_markup")
                                .putArray("inline_keyboard")
                                .addArray()
                                .addObject()
                                .put("text", "x")
                                .put("url", "not-a-url")),
                Arguments.of("sendPhoto", "there is no photo in the request", (Consumer<ObjectNode>) body -> {}),
                Arguments.of("sendPhoto", "message caption is too long", (Consumer<ObjectNode>)
                        body -> body.put("photo", "x").put("caption", "я".repeat(1025))),
                Arguments.of(
                        "sendPhoto",
                        "wrong remote file identifier specified: Wrong character in the string",
                        (Consumer<ObjectNode>) body -> body.put("photo", "nonsense")),
                Arguments.of("sendDocument", "there is no document in the request", (Consumer<ObjectNode>) body -> {}),
                Arguments.of("sendMediaGroup", "too few messages to send as an album", (Consumer<ObjectNode>)
                        body -> body.putArray("media").addObject().put("type", "photo")),
                Arguments.of("sendMediaGroup", "too many messages to send as an album", (Consumer<ObjectNode>) body -> {
                    ArrayNode media = body.putArray("media");
                    Stream.generate(Json::object).limit(11).forEach(media::add);
                }),
                Arguments.of("sendChatAction", "wrong parameter action in request", (Consumer<ObjectNode>)
                        body -> body.put("action", "dancing")),
                Arguments.of(
                        "answerCallbackQuery",
                        "query is too old and response timeout expired or query ID is invalid",
                        (Consumer<ObjectNode>) body -> body.put("callback_query_id", "1")),
                Arguments.of("answerCallbackQuery", "MESSAGE_TOO_LONG", (Consumer<ObjectNode>)
                        body -> body.put("callback_query_id", "1").put("text", "x".repeat(201))),
                Arguments.of("editMessageText", "message to edit not found", (Consumer<ObjectNode>)
                        body -> body.put("message_id", 999_999).put("text", "x")),
                Arguments.of("editMessageText", "message identifier is not specified", (Consumer<ObjectNode>)
                        body -> body.put("text", "x")),
                Arguments.of("deleteMessage", "message to delete not found", (Consumer<ObjectNode>)
                        body -> body.put("message_id", 999_999)),
                Arguments.of(
                        "getFile", "invalid file_id", (Consumer<ObjectNode>) body -> body.put("file_id", "nonsense")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusals")
    void whatTelegramRefusesIsRefusedInItsWords(String method, String reason, Consumer<ObjectNode> parameters)
            throws Exception {
        BotSide.Reply reply = bot.call(method, body -> {
            body.put("chat_id", 1001);
            parameters.accept(body);
        });

        assertThat(reply.body())
                .isEqualTo(Json.object()
                        .put("ok", false)
                        .put("error_code", 400)
                        .put("description", "Bad Request: " + reason));
        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void lengthsCountAfterParsingInUtf16Units() throws Exception {
        BotSide.Reply longest =
                bot.call("sendMessage", body -> html(body.put("chat_id", 1001), "<b>" + "&lt;".repeat(4096) + "</b>"));
        BotSide.Reply emoji =
                bot.call("sendMessage", body -> body.put("chat_id", 1001).put("text", "😀".repeat(2049)));

        assertThat(longest.result().path("text").asText()).hasSize(4096);
        assertThat(emoji.description()).isEqualTo("Bad Request: message is too long");
    }

    @Test
    void markupBecomesEntities() throws Exception {
        JsonNode html = bot.call(
                        "sendMessage",
                        body -> html(
                                body.put("chat_id", 1001),
                                "<b>a<i>b</i></b> <a href=\"https://x.example/?a=1&amp;b=2\">c</a> &#1103;&amp;<pre><code class=\"language-java\">d</code></pre>"))
                .result();
        JsonNode markdown = bot.call(
                        "sendMessage",
                        body -> markdown(
                                body.put("chat_id", 1001), "*b _i_* __u__ ~s~ ||p|| `c` [l](https://x.example) \\."))
                .result();

        assertThat(html.path("text").asText()).isEqualTo("ab c я&d");
        assertThat(html.path("entities").toString())
                .isEqualTo(
                        "[{\"offset\":0,\"length\":2,\"type\":\"bold\"},{\"offset\":1,\"length\":1,\"type\":\"italic\"},"
                                + "{\"offset\":3,\"length\":1,\"type\":\"text_link\",\"url\":\"https://x.example/?a=1&b=2\"},"
                                + "{\"offset\":7,\"length\":1,\"type\":\"pre\",\"language\":\"java\"}]");
        assertThat(markdown.path("text").asText()).isEqualTo("b i u s p c l .");
        assertThat(markdown.path("entities").findValuesAsText("type"))
                .containsExactly("bold", "italic", "underline", "strikethrough", "spoiler", "code", "text_link");
    }

    @Test
    void entitiesMoveWhenWhiteSpaceIsCut() throws Exception {
        JsonNode sent = bot.call("sendMessage", body -> {
                    body.put("chat_id", 1001).put("text", "  hi /help ");
                    body.putArray("entities")
                            .addObject()
                            .put("type", "bold")
                            .put("offset", 2)
                            .put("length", 2);
                })
                .result();

        assertThat(sent.path("text").asText()).isEqualTo("hi /help");
        assertThat(sent.path("entities").toString())
                .isEqualTo("[{\"offset\":0,\"length\":2,\"type\":\"bold\"},"
                        + "{\"offset\":3,\"length\":5,\"type\":\"bot_command\"}]");
    }

    @Test
    void aReplyToAMissingMessageGoesOutWhenThatIsAllowed() throws Exception {
        JsonNode sent = bot.call(
                        "sendMessage",
                        body -> body.put("chat_id", 1001)
                                .put("text", "x")
                                .putObject("reply_parameters")
                                .put("message_id", 999_999)
                                .put("allow_sending_without_reply", true))
                .result();

        assertThat(sent.has("reply_to_message")).isFalse();
    }

    @Test
    void aPhotoOffersSizesAndCanBeSentAgainByItsIdentifier() throws Exception {
        byte[] picture = Pictures.png(1024, 512, 300_000);

        JsonNode sent = bot.photo(1001, picture, "first").result();
        String fileId = sent.path("photo")
                .path(sent.path("photo").size() - 1)
                .path("file_id")
                .asText();
        JsonNode again = bot.call("sendPhoto", body -> body.put("chat_id", 1001).put("photo", fileId))
                .result();

        assertThat(sent.path("photo").findValuesAsText("width")).containsExactly("90", "320", "800", "1024");
        assertThat(sent.path("photo").findValuesAsText("height")).containsExactly("45", "160", "400", "512");
        assertThat(again.path("photo")).isEqualTo(sent.path("photo"));
        assertThat(anna.chat().photos().getLast().bytes()).isEqualTo(picture);
        assertThat(anna.chat().photos().getLast().file().orElseThrow().sha256()).hasSize(64);
    }

    static List<Arguments> pictures() {
        return List.of(
                Arguments.of("image/png", Pictures.png(300, 200, 100)),
                Arguments.of("image/gif", Pictures.gif(300, 200)),
                Arguments.of("image/jpeg", Pictures.jpeg(300, 200)),
                Arguments.of("image/webp", Pictures.webpLossless(300, 200)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void picturesAreKnownByTheirHeader(String mediaType, byte[] picture) throws Exception {
        bot.photo(1001, picture, "").result();

        SentFile file = anna.chat().photos().getLast().file().orElseThrow();

        assertThat(file.mediaType()).isEqualTo(mediaType);
        assertThat(file.width()).isEqualTo(300);
        assertThat(file.height()).isEqualTo(200);
    }

    static List<Arguments> badPictures() {
        return List.of(
                Arguments.of("IMAGE_PROCESS_FAILED", "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Arguments.of("PHOTO_INVALID_DIMENSIONS", Pictures.png(9_000, 1_001, 100)),
                Arguments.of("PHOTO_INVALID_DIMENSIONS", Pictures.png(2_100, 100, 100)),
                Arguments.of("PHOTO_INVALID_DIMENSIONS", Pictures.png(0, 10, 100)),
                Arguments.of("file must be non-empty", new byte[0]),
                Arguments.of(
                        "file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes",
                        Pictures.png(100, 100, 10_485_761)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badPictures")
    void picturesTelegramDoesNotTakeAreRefused(String reason, byte[] picture) throws Exception {
        BotSide.Reply reply = bot.photo(1001, picture, "");

        assertThat(reply.description()).isEqualTo("Bad Request: " + reason);
    }

    @Test
    void theLargestPhotoAndADocumentBeyondItAreTaken() throws Exception {
        byte[] photo = Pictures.png(5_000, 5_000, 10 << 20);
        byte[] document = Pictures.png(9_000, 9_000, 11 << 20);

        BotSide.Reply asPhoto = bot.photo(1001, photo, "");
        BotSide.Reply asDocument = bot.upload(
                "sendDocument", Map.of("chat_id", "1001", "document", "attach://big.png"), Map.of("big.png", document));

        assertThat(asPhoto.status()).isEqualTo(200);
        assertThat(asDocument.result().path("document").path("file_name").asText())
                .isEqualTo("big.png");
        assertThat(anna.awaitDocument(Duration.ofSeconds(1)).bytes()).isEqualTo(document);
    }

    @Test
    void aFileBeyondTheLimitOfDocumentsIsTooLarge() throws Exception {
        BotSide.Reply reply = bot.upload(
                "sendDocument",
                Map.of("chat_id", "1001", "document", "attach://huge.bin"),
                Map.of("huge.bin", new byte[(50 << 20) + 1]));

        assertThat(reply.status()).isEqualTo(413);
    }

    @Test
    void filesCanBeDownloaded() throws Exception {
        byte[] picture = Pictures.anyPng();
        String fileId = bot.photo(1001, picture, "")
                .result()
                .path("photo")
                .path(0)
                .path("file_id")
                .asText();

        String path = bot.call("getFile", body -> body.put("file_id", fileId))
                .result()
                .path("file_path")
                .asText();

        String base = telegram.baseUrl() + "/file/bot";
        assertThat(bot.get(base + telegram.token() + "/" + path).body()).isEqualTo(picture);
        assertThat(bot.get(base + "1:wrong/" + path).statusCode()).isEqualTo(401);
        assertThat(bot.get(base + telegram.token() + "/photos/file_999999.png").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAlbumArrivesTogether() throws Exception {
        byte[] one = Pictures.png(100, 100, 500);
        byte[] two = Pictures.png(200, 100, 500);
        String media =
                "[{\"type\":\"photo\",\"media\":\"attach://1.png\",\"caption\":\"<b>both</b>\",\"parse_mode\":\"HTML\"},"
                        + "{\"type\":\"photo\",\"media\":\"attach://2.png\"}]";

        JsonNode sent = bot.upload(
                        "sendMediaGroup", Map.of("chat_id", "1001", "media", media), Map.of("1.png", one, "2.png", two))
                .result();

        List<SimulatedMessage> album = anna.awaitAlbum(2, Duration.ofSeconds(1));
        assertThat(sent).hasSize(2);
        assertThat(album).extracting(SimulatedMessage::caption).containsExactly("both", "");
        assertThat(album.get(0).bytes()).isEqualTo(one);
        assertThat(album.get(1).bytes()).isEqualTo(two);
        assertThat(album.get(0).albumId()).isEqualTo(album.get(1).albumId()).isPresent();
    }
}
