package io.github.liraai.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.liraai.cli.wiring.Providers;
import io.github.liraai.core.access.AccessLevel;
import io.github.liraai.core.access.AllowedModels;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.prompt.ContentPolicy;
import io.github.liraai.core.prompt.ContentPolicy.Verdict;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.openai.ServerKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
    private static final ProviderRules PROVIDERS = Providers.RULES;

    @TempDir
    Path folder;

    @Test
    void theBuiltInLevelsAreThoseOfTheSeed() {
        Configuration builtIn = read(Map.of());

        assertThat(builtIn.levels().all())
                .containsExactly(
                        level("user", DailyLimit.of(3)),
                        level("subscriber", DailyLimit.of(5), Duration.ofSeconds(30)),
                        level("admin", DailyLimit.unlimited(), Duration.ofSeconds(60)));
    }

    @Test
    void theBuiltInMenuBeginsWithStableDiffusionAndOffersGemini() {
        List<ImageModel> models = read(Map.of()).models().all();

        assertThat(models)
                .hasSize(7)
                .allSatisfy(model -> assertThat(model.stage()).isEqualTo(ImageModel.Stage.READY));
        ImageModel first = models.getFirst();
        assertThat(first.key()).isEqualTo(new ModelKey("hf-sd3-medium"));
        assertThat(first.title()).isEqualTo("🎨 Stable Diffusion 3");
        assertThat(first.provider().value()).isEqualTo("huggingface/hf-inference");
        assertThat(first.providerModel()).isEqualTo("stabilityai/stable-diffusion-3-medium-diffusers");
        assertThat(first.deadline()).isEqualTo(Duration.ofSeconds(60));
        assertThat(first.capabilities().frames().resolve(new Frame.Aspect(16, 9)))
                .contains(new Frame.Size(1360, 768));
        assertThat(models)
                .filteredOn(model -> model.provider().value().equals("gemini"))
                .extracting(ImageModel::title)
                .containsExactly("✨ Gemini 3.1 Flash Image");
    }

    @Test
    void noBuiltInModelIsTheOfflinePainters() {
        assertThat(read(Map.of()).models().all())
                .noneMatch(model -> model.provider().value().equals("offline"));
    }

    @Test
    void theOfflinePainterIsOfferedByOneLine() throws IOException {
        write("models.offline.stage = ready");

        ImageModel offline = read(Map.of()).models().all().getLast();

        assertThat(offline.key()).isEqualTo(new ModelKey("offline"));
        assertThat(offline.provider().value()).isEqualTo("offline");
    }

    @Test
    void whatEveryBuiltInModelCostsIsSaidOrWhoTellsIt() {
        Configuration builtIn = read(Map.of());

        assertThat(builtIn.models().all())
                .allSatisfy(model -> assertThat(builtIn.price(model)).startsWith("billed by "));
    }

    /** Bug: a country where Gemini is not offered ended in a failure, whoever else could paint. */
    @Test
    void everyBuiltInModelHasAFallbackOfAnotherCompany() {
        ModelCatalog models = read(Map.of()).models();

        assertThat(models.all())
                .allSatisfy(model -> assertThat(models.plan(model.key()))
                        .anyMatch(other -> !company(other).equals(company(model))));
    }

    private static String company(ImageModel model) {
        return model.provider().value().replaceFirst("/.*", "");
    }

    /** Bug: what the provider refuses was found out when somebody's picture was held already. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hf-sd3-medium.can.pictures = 4                 | models.hf-sd3-medium.can.pictures = 4: Hugging Face paints one picture at a time, not 4
            hf-sd3-medium.can.frames = ["16:9"]            | models.hf-sd3-medium.can.frames = ["16:9"]: Hugging Face takes a size, not the aspect 16:9
            hf-sd3-medium.model = "a b"                    | models.hf-sd3-medium.model = "a b": not a model id of the Hub
            openai-gpt-image.can.frames = ["1:1"]          | models.openai-gpt-image.can.frames = ["1:1"]: images/generations takes a size
            openai-gpt-image.can.seed = true               | models.openai-gpt-image.can.seed = true: the model does not take a seed
            gemini-flash-image.can.steps = true            | models.gemini-flash-image.can.steps = true: Gemini takes no number of steps
            gemini-flash-image.can.pictures = 2            | models.gemini-flash-image.can.pictures = 2: gemini-3.1-flash-image paints at most 1
            gemini-flash-image.can.frames = ["7:5"]        | and 7:5 is none of them
            gemini-flash-image.can.seed = true             | Gemini takes seeds of 32 bits, up to 2147483647, not 4294967295
            gemini-flash-image.can.seed = 5000000000       | a whole number from 0 to 4294967295
            kie-nano-banana-2.can.negative = true          | models.kie-nano-banana-2.can.negative = true: KIE takes no negative prompt
            replicate-flux-schnell.can.pictures = 4, replicate-flux-schnell.can.negative = true | FLUX takes no negative prompt
            mine { title = M, provider = offline, model = p, can { frames = ["50x50"] } } | size must be 64 to 2048 a side
            """)
    void whatTheProviderCouldNeverDoIsRefusedWithWhatItCan(String entry, String message) throws IOException {
        write("models { " + entry + " }");

        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }

    @Test
    void theLargestSeedOfAModelMayBeSaid() throws IOException {
        write("models.gemini-flash-image.can.seed = 2147483647");

        ImageModel gemini =
                read(Map.of()).models().find(new ModelKey("gemini-flash-image")).orElseThrow();

        assertThat(gemini.capabilities().seed()).isTrue();
        assertThat(gemini.capabilities().largestSeed()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void whichServerSpeaksOpenAisLanguageIsSet() throws IOException {
        write("models.local { title = L, provider = openai, model = sd, can { seed = true } }");
        Map<String, String> any = Map.of("OPENAI_BASE_URL", "http://127.0.0.1:8080/v1");
        Map<String, String> local = Map.of("OPENAI_BASE_URL", "http://127.0.0.1:8080/v1", "OPENAI_SERVER", "localai");

        assertThat(read(any).settings().painters().openAi().server()).isEqualTo(ServerKind.ANY);
        assertThatThrownBy(() -> read(local))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("models.local.can.seed = true: the model does not take a seed");
        assertThatThrownBy(() -> read(Map.of("OPENAI_SERVER", "vllm")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("OPENAI_SERVER = vllm: any (vLLM-Omni and most others), localai, or sd-server");
    }

    @Test
    void everyBuiltInStyleHasBothTitlesAndFitsThePrompt() {
        assertThat(read(Map.of()).styles().all()).hasSize(10).allSatisfy(style -> {
            assertThat(style.titles()).containsOnlyKeys("ru", "en");
            assertThat(style.apply(new Prompt("котик"))).contains("котик");
        });
    }

    @Test
    void nothingIsRefusedUntilTheOperatorSaysSo() {
        assertThat(read(Map.of()).content().review("кот")).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void refusedWordsAreTakenFromTheFileAndFromOneThatItIncludes() throws IOException {
        Path words = Files.writeString(
                folder.resolve("words.conf"), "content.refused-words = [\n  \"кот*\"\n  \"bad word\"\n]");
        write("include required(file(\"" + words + "\"))");

        ContentPolicy content = read(Map.of()).content();

        assertThat(content.review("рыжие котики")).isEqualTo(Verdict.REFUSED);
        assertThat(content.review("a bad word")).isEqualTo(Verdict.REFUSED);
        assertThat(content.review("собачка")).isEqualTo(Verdict.ALLOWED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "content.refused-words = [\"*\"]|content.refused-words = *: words, each with a letter or a digit",
                "content.refused-words = кот|content.refused-words = \"кот\": a list of texts",
                "content.refused-words = [{}]|content.refused-words",
                "content.refused = []|content.refused means nothing here",
                "content = [кот]|content = [\"кот\"]: an object",
                "content.refused-words = [|lira.conf"
            })
    void aBrokenListOfRefusedWordsNamesFileValueAndWhatIsAllowed(String line, String complaint) throws IOException {
        write(line);

        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("lira.conf")
                .hasMessageContaining(complaint);
    }

    @Test
    void oneLineAddsALevel() throws IOException {
        write("levels.\"sub+\" = 30");

        assertThat(read(Map.of()).levels().all())
                .hasSize(4)
                .endsWith(level("sub+", DailyLimit.of(30)))
                .startsWith(level("user", DailyLimit.of(3)));
    }

    @Test
    void peopleAreToldWhomToAsk() {
        assertThat(read(Map.of()).settings().telegram().contact()).isEmpty();
        assertThat(read(Map.of("LIRA_CONTACT", "@lira_help"))
                        .settings()
                        .telegram()
                        .contact())
                .isEqualTo("@lira_help");
        assertThatThrownBy(() -> read(Map.of("LIRA_CONTACT", "x".repeat(201))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("LIRA_CONTACT");
    }

    @Test
    void howMuchIsPaintedAtOnceIsConfigured() throws IOException {
        write("""
                engine {
                  at-once { all = 50, person = unlimited, providers { "huggingface/hf-inference" = 20 } }
                  drain = 60 s
                }
                """);

        assertThat(read(Map.of()).workload())
                .isEqualTo(new Workload(
                        50,
                        Integer.MAX_VALUE,
                        Map.of(new ProviderName("huggingface/hf-inference"), 20),
                        Duration.ofSeconds(60)));
    }

    @ParameterizedTest
    @CsvSource({
        "engine.at-once.person = 0, person",
        "engine.at-once.providers.nobody = 3, nobody",
        "engine.at-once.persons = 3, persons",
        "engine.drain = 1 day, drain"
    })
    void aLimitThatMakesNoSenseIsRefusedByItsName(String line, String name) throws IOException {
        write(line);

        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(name);
    }

    @Test
    void aLevelMayHaveItsOwnModels() throws IOException {
        write("levels { guest { daily = 1, models = [hf-sd3-medium] } }\nnewcomer = guest");

        AccessLevel guest = read(Map.of()).levels().initial();

        assertThat(guest)
                .isEqualTo(new AccessLevel(
                        new LevelName("guest"),
                        DailyLimit.of(1),
                        new AllowedModels.Only(java.util.Set.of(new ModelKey("hf-sd3-medium")))));
    }

    @Test
    void oneEntryAddsAModelAtTheEndOfTheMenu() throws IOException {
        write("""
                models.mine {
                  title = "🖌 Мой"
                  provider = offline
                  model = painter
                  deadline = 5 s
                  can { frames = ["1:1", "640x480"], prompt-length = 100, seed = true }
                }
                """);

        ImageModel mine = read(Map.of()).models().all().getLast();

        assertThat(mine.key()).isEqualTo(new ModelKey("mine"));
        assertThat(mine.capabilities().frames().offered())
                .containsExactly(new Frame.Aspect(1, 1), new Frame.Size(640, 480));
        assertThat(mine.capabilities().seed()).isTrue();
        assertThat(mine.capabilities().steps()).isFalse();
        assertThat(mine.capabilities().mostPictures().value()).isEqualTo(1);
    }

    @Test
    void aModelNeedsNoMoreThanTitleProviderAndId() throws IOException {
        write("models.mine { title = Mine, provider = huggingface/hf-inference, model = org/mine }");

        ImageModel mine = read(Map.of()).models().all().getLast();

        assertThat(mine.deadline()).isEqualTo(Duration.ofSeconds(60));
        assertThat(mine.capabilities().promptLength()).isEqualTo(2000);
        assertThat(mine.capabilities().negative()).isFalse();
        assertThat(mine.capabilities().frames().offered()).containsExactly(new Frame.Size(1024, 1024));
    }

    @Test
    void anAnnouncedModelMayBeOfAProviderNobodyKnowsYet() throws IOException {
        write("models.mine { title = Mine, provider = somebody/new, model = org/mine, stage = announced }");

        assertThat(read(Map.of()).models().all().getLast().provider().value()).isEqualTo("somebody/new");
    }

    @Test
    void aModelIsFoundByItsEarlierKeys() throws IOException {
        write("models.mine { title = Mine, provider = offline, model = painter, aliases = [my-first, my-second] }");

        ModelCatalog models = read(Map.of()).models();

        assertThat(models.find(new ModelKey("my-second")).orElseThrow().key()).isEqualTo(new ModelKey("mine"));
        assertThat(models.find(new ModelKey("gemini-2.5-flash")).orElseThrow().key())
                .isEqualTo(new ModelKey("gemini-flash-image"));
    }

    @Test
    void anAliasThatIsTakenIsRefused() throws IOException {
        write("models.mine { title = Mine, provider = offline, model = painter, aliases = [hf-sd3-medium] }");

        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("hf-sd3-medium is no key")
                .hasMessageContaining("taken already");
    }

    @Test
    void whatIsSetToNullIsTakenAway() throws IOException {
        write("models.kie-nano-banana-2 = null\nstyles.logo = null\nlevels.subscriber = null");

        Configuration configuration = read(Map.of());

        assertThat(configuration.models().all())
                .extracting(model -> model.key().value())
                .contains("hf-sd3-medium")
                .doesNotContain("kie-nano-banana-2");
        assertThat(configuration.models().plan(new ModelKey("gemini-flash-image")))
                .extracting(model -> model.key().value())
                .startsWith("gemini-flash-image", "hf-sd3-medium");
        assertThat(configuration.styles().all()).hasSize(9);
        assertThat(configuration.levels().names()).extracting(LevelName::value).containsExactly("user", "admin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            levels.user = many                        | lira.conf: 1: levels.user = "many": pictures a day, a whole number from 0 to 1000000, or unlimited
            levels.user = -1                          | lira.conf: 1: levels.user = -1: pictures a day
            levels.Big = 3                            | lira.conf: 1: levels.Big = 3: a level's name is
            newcomer = guest                          | lira.conf: 1: newcomer = "guest": one of the levels: user, subscriber, admin
            levels.x { daily = 3, models = [hf-sd3] } | did you mean hf-sd3-medium?
            levels.x { dayly = 3 }                    | levels.x.dayly means nothing here, did you mean daily?
            engine.drain = 5                          | engine.drain = 5: a time such as 60 s
            engine.drain = "5"                        | engine.drain = "5": a time such as 60 s
            engine.at-once.all = 1.5                  | engine.at-once.all = 1.5: a whole number
            models.hf-sd3-medium.deadline = 0 s       | models.hf-sd3-medium.deadline = "0 s": a time such as 60 s, from 1 s to 3600 s
            models.hf-sd3-medium.provider = "A B"     | models.hf-sd3-medium.provider = "A B": 1 to 64 of a-z
            models.hf-sd3-medium.provider = huggingface/hf-inferense | models.hf-sd3-medium.provider = "huggingface/hf-inferense": did you mean huggingface/hf-inference? one of huggingface/hf-inference
            models.hf-sd3-medium.stage = soon         | models.hf-sd3-medium.stage = "soon": ready, announced or off
            models.hf-sd3-medium.fallbacks = [x]      | models.hf-sd3-medium.fallbacks = ["x"]: there is no model x
            models.hf-sd3-medium.can.frames = [big]   | big is neither a size such as 1024x768 nor 16:9
            models.hf-sd3-medium.can.colour = red     | models.hf-sd3-medium.can.colour means nothing here
            models.a.b { title = x }                  | a name with a dot in it needs quotes
            models.new { title = x }                  | models.new.provider is missing
            styles.photo.prompt = nothing             | styles.photo.prompt = "nothing": words with {prompt}
            settings = 5                              | lira.conf: 1: settings = ***: an object
            settings = [{ HF_TOKEN = hf_x }]          | lira.conf: 1: settings = ***: an object
            settings { LIRA_HTTP_PORT = [1] }         | lira.conf: 1: settings.LIRA_HTTP_PORT = ***: one text or number
            settings { HF_TOKEN { hf_x = 1 } }        | lira.conf: 1: settings.HF_TOKEN = ***: one text or number
            OPENAI_API_KEY = hf_x                     | lira.conf: 1: OPENAI_API_KEY is a setting, and those stand in their section: settings { OPENAI_API_KEY = … }
            levels = 5                                | lira.conf: 1: levels = 5: an object
            models = []                               | lira.conf: 1: models = []: an object
            models = null                             | lira.conf: 1: models = null: an object
            styles = x                                | lira.conf: 1: styles = "x": an object
            newcomer = [x]                            | lira.conf: 1: newcomer = ["x"]: a text
            """)
    void whatCannotBeUsedIsNamedWithFileAndPathAndWhatIsAllowed(String conf, String message) throws IOException {
        write(conf);

        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("lira.conf")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TELEGRAM_API_URL | ftp://x              | environment: TELEGRAM_API_URL = ftp://x: an address such as
            HF_BASE_URL      | http://u:p@host      | without user, query or fragment
            LIRA_DB_URL      | jdbc:mysql://x       | begins with jdbc:h2:file: or jdbc:postgresql:
            LIRA_DB_URL      | jdbc:h2:tcp://x      | H2 as a server is not supported
            LIRA_DB_URL      | jdbc:h2:mem:x        | in memory everything would be lost at the stop
            LIRA_ADMIN_IDS   | 1,x                  | Telegram user ids, comma separated
            LIRA_ADMIN_IDS   | 4503599627370497     | Telegram user ids, comma separated
            LIRA_TIME_ZONE   | Europe/Moskow        | did you mean Europe/Moscow?
            LIRA_HTTP_PORT   | 70000                | a port from 0 to 65535, or off
            LIRA_KEEP_PROMPTS_DAYS  | 0             | whole days, 1 to 3650
            LIRA_KEEP_PICTURES_DAYS | a week        | whole days, 0 to 3650
            HF_BILL_TO       | my company           | environment: HF_BILL_TO = my company: the name of an organisation
            GEMINI_API_VERSION | beta               | environment: GEMINI_API_VERSION = beta: a version such as v1beta or v1
            HF_FAL_AI_KEY    | two words            | environment: HF_FAL_AI_KEY = ***: visible ASCII
            HF_TOKEN         | two words            | environment: HF_TOKEN = ***: visible ASCII
            HF_PROXY         | socks4://user:pw@h:1 | environment: HF_PROXY = ***: a proxy such as
            TELEGRAM_PROXY   | socks5://user:pw@h   | or socks5:// in place of http://
            TELEGRAM_PROXY   | proxy:3128           | environment: TELEGRAM_PROXY = ***: a proxy such as
            """)
    void aSettingThatCannotBeUsedIsNamed(String name, String value, String message) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }

    /** Bug: a token that was set in the place of something else was repeated by the error. */
    @ParameterizedTest
    @ValueSource(strings = {"HF_BASE_URL", "LIRA_DB_URL", "LIRA_ADMIN_IDS", "LIRA_TIME_ZONE", "OPENAI_SERVER"})
    void aSecretInTheWrongPlaceIsNotPrinted(String name) {
        for (String key : List.of(
                "hf_SECRETSWAP",
                "r8_SECRETSWAP",
                "sk-SECRETSWAP",
                "AIzaSECRETSWAP",
                "123456:AASECRETSWAP" + "x".repeat(22))) {
            assertThatThrownBy(() -> read(Map.of(name, key)))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("environment: " + name + " = ***: ");
        }
        assertThatThrownBy(() -> read(Map.of(name, "of-no-\"known\"-shape", "KIE_API_KEY", "of-no-\"known\"-shape")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("environment: " + name + " = ***: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "newcomer = \"%s\"",
                "newcomer = [\"%s\"]",
                "levels = \"%s\"",
                "models { a = \"%s\" }",
                "styles { a = [\"%s\"] }",
                "caps { a = \"%s\" }",
                "engine { at-once = \"%s\" }",
                "content { refused-words = \"%s\" }",
                "levels { user = { daily = 1, models = [\"%s\"] } }"
            })
    void aSecretInTheWrongPlaceOfTheFileIsNotPrinted(String conf) throws IOException {
        Files.writeString(folder.resolve("key"), "of no.known-shape");
        Files.writeString(folder.resolve(".env"), "KIE_API_KEY_FILE=key\nHF_TOKEN=\"an'other\"\n");
        write(conf.formatted("of no.known-shape an'other \\\"hf_abcdefgh\\\""));

        assertThatThrownBy(() -> read(Map.of("REPLICATE_API_TOKEN", "one", "REPLICATE_API_TOKEN_FILE", "two")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageNotContainingAny("known-shape", "an'other", "hf_abc");
    }

    /** Bug: key and words travelled in clear, and nobody was told. */
    @ParameterizedTest
    @CsvSource({
        "HF_TOKEN, HF_BASE_URL, http://host",
        "HUGGINGFACE_API_KEY, HF_HUB_URL, http://127.0.0.1.example",
        "GEMINI_API_KEY, GEMINI_BASE_URL, HTTP://host",
        "REPLICATE_API_TOKEN, REPLICATE_BASE_URL, http://10.0.0.1",
        "KIE_API_KEY, KIE_BASE_URL, http://host",
        "OPENAI_API_KEY, OPENAI_BASE_URL, http://vllm:8000/v1"
    })
    void aKeyIsSentByHttpToThisMachineOnly(String key, String address, String url) {
        assertThatThrownBy(() -> read(Map.of(key, "some-key", address, url)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(address + " = " + url + ": an address of https, or of http on this machine");
        assertThat(read(Map.of(address, url)).models().all()).isNotEmpty();
        for (String here : List.of("http://localhost:1", "http://127.0.0.2", "http://[::1]:80/x", "https://host")) {
            assertThat(read(Map.of(key, "some-key", address, here)).models().all())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:data/lira", "jdbc:h2:~/lira", "jdbc:h2:C:/lira", "jdbc:h2:file:data/lira;X=1"})
    void anH2FileMayBeNamedInAnyWay(String url) {
        assertThat(read(Map.of("LIRA_DB_URL", url)).settings().store().url()).isEqualTo(url);
    }

    @Test
    void goodSettingsAreRead() {
        Settings settings = read(Map.of(
                        "LIRA_ADMIN_IDS", "1, 22,1",
                        "LIRA_TIME_ZONE", "UTC",
                        "LIRA_HTTP_PORT", "8080",
                        "HF_BASE_URL", "http://127.0.0.1:1/path/",
                        "HF_PROXY", "http://me:secret@proxy:3128"))
                .settings();

        assertThat(settings.admins()).containsExactly(new UserId("1"), new UserId("22"));
        assertThat(settings.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.httpPort()).isEqualTo(8080);
        assertThat(settings.huggingFace().baseUrl()).hasToString("http://127.0.0.1:1/path");
        assertThat(settings.toString()).doesNotContain("secret");
    }

    private static AccessLevel level(String name, DailyLimit limit) {
        return level(name, limit, Duration.ZERO);
    }

    private static AccessLevel level(String name, DailyLimit limit, Duration headStart) {
        return new AccessLevel(new LevelName(name), limit, new AllowedModels.All(), headStart);
    }

    private Configuration read(Map<String, String> environment) {
        return Configuration.of(SettingSources.read(folder, environment), PROVIDERS);
    }

    private void write(String conf) throws IOException {
        Files.writeString(folder.resolve("lira.conf"), conf);
    }
}
