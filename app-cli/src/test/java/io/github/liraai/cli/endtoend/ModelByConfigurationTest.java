package io.github.liraai.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.github.liraai.cli.testsupport.PlayedHfInference;
import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.TelegramSimulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An entry in {@code lira.conf} is all that a model of any provider needs to be in the menu and to paint. */
@Timeout(180)
class ModelByConfigurationTest {
    private static final byte[] PICTURE = PlayedHfInference.pictureFor("a picture");
    private static final List<String> MODELS =
            List.of("my-together", "my-gemini", "my-replicate", "my-kie", "my-openai", "my-offline");

    @TempDir
    private Path folder;

    private final TelegramSimulator telegram =
            TelegramSimulator.builder().patience(Duration.ofSeconds(30)).start();
    private final PlayedHfInference providers = PlayedHfInference.thatAlways((exchange, picture) -> answer(exchange));
    private Operator operator;

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(folder.resolve("lira.conf"), """
                models {
                  my-together { title = "My Together", provider = huggingface/together, model = acme/cats }
                  my-gemini { title = "My Gemini", provider = gemini, model = gemini-9-image }
                  my-replicate { title = "My Replicate", provider = replicate, model = acme/cats }
                  my-kie { title = "My KIE", provider = kie, model = nano-banana-2-lite }
                  my-openai { title = "My OpenAI", provider = openai, model = cats-1 }
                  my-offline { title = "My Offline", provider = offline, model = painter }
                }
                """);
        String server = providers.baseUrl();
        operator = new Operator(folder, telegram, providers)
                .with("LIRA_ADMIN_IDS", "1001")
                .with("GEMINI_API_KEY", "AIza_test_key")
                .with("GEMINI_BASE_URL", server)
                .with("REPLICATE_API_TOKEN", "r8_test_token")
                .with("REPLICATE_BASE_URL", server)
                .with("KIE_API_KEY", "kie_test_key")
                .with("KIE_BASE_URL", server)
                .with("OPENAI_API_KEY", "sk-test")
                .with("OPENAI_BASE_URL", server + "/v1");
    }

    @AfterEach
    void close() throws Exception {
        operator.close();
        providers.close();
        telegram.close();
    }

    /** Answers for every provider, told apart by their paths. */
    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String inJson = Base64.getEncoder().encodeToString(PICTURE);
        String address = "http://" + exchange.getRequestHeaders().getFirst("Host") + "/out.png";
        if (path.equals("/out.png")) {
            PlayedHfInference.send(exchange, 200, "image/png", PICTURE);
        } else if (path.startsWith("/api/models/")) {
            json(
                    exchange,
                    "{'inferenceProviderMapping':{'together':{'status':'live','providerId':'cats',"
                            + "'task':'text-to-image'}}}");
        } else if (path.endsWith(":generateContent")) {
            json(
                    exchange,
                    "{'candidates':[{'content':{'parts':[{'inlineData':{'mimeType':'image/png','data':'" + inJson
                            + "'}}]}}]}");
        } else if (path.endsWith("/predictions")) {
            json(exchange, "{'id':'p1','status':'succeeded','error':null,'output':['" + address + "']}");
        } else if (path.endsWith("/createTask")) {
            json(exchange, "{'code':200,'msg':'success','data':{'taskId':'t1'}}");
        } else if (path.endsWith("/recordInfo")) {
            json(
                    exchange,
                    "{'code':200,'msg':'success','data':{'taskId':'t1','state':'success','resultJson':"
                            + "'{\\'resultUrls\\':[\\'" + address + "\\']}'}}");
        } else {
            json(exchange, "{'created':1,'data':[{'b64_json':'" + inJson + "'}]}");
        }
    }

    private static void json(HttpExchange exchange, String single) throws IOException {
        PlayedHfInference.send(
                exchange, 200, "application/json", single.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isInTheMenuAndPaints() throws Exception {
        operator.startBot();
        SimulatedUser anna = telegram.user(1001).named("Анна").speaking("ru").join();
        anna.says("/models");
        SimulatedMessage menu = anna.awaitText("Выберите модель");
        assertThat(menu.buttons()).extracting(button -> button.data()).containsAll(offered());

        for (String key : MODELS) {
            anna.says("/models");
            anna.tapsData("img_" + key).awaitAnswer();
            anna.awaitText("Опишите картинку");
            anna.says("котик");
            SimulatedMessage photo = anna.awaitPhoto();

            assertThat(photo.caption()).as(key).contains("My ").doesNotContain("вместо");
            if (!key.equals("my-offline")) {
                assertThat(photo.bytes()).as(key).isEqualTo(PICTURE);
            }
        }
    }

    @Test
    void isHiddenWithoutItsKeyAndTheOperatorIsTold() throws Exception {
        operator.with("KIE_API_KEY", "");
        operator.startBot();
        SimulatedUser anna = telegram.user(1001).named("Анна").speaking("ru").join();

        anna.says("/models");

        assertThat(anna.awaitText("Выберите модель").buttons())
                .extracting(button -> button.data())
                .contains("img_my-openai")
                .doesNotContain("img_my-kie");
        assertThat(operator.lira("models", "list").out().lines().filter(line -> line.startsWith("my-kie ")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("no key"));
        assertThat(operator.lira("check").out()).contains("KIE_API_KEY");
    }

    private static List<String> offered() {
        return MODELS.stream().map(key -> "img_" + key).toList();
    }
}
