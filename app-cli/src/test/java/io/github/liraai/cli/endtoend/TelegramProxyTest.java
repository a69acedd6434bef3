package io.github.liraai.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.cli.testsupport.LiraProcess;
import io.github.liraai.cli.testsupport.PlayedHfInference;
import io.github.liraai.cli.testsupport.PlayedProxy;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.TelegramSimulator;
import io.github.liraai.testkit.proxy.SocksProxy;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real process where Telegram can be reached by a proxy only: its name leads nowhere, and the proxy knows it. */
@Timeout(120)
class TelegramProxyTest {
    private static final String PASSWORD = "CANARY-of-the-proxy";
    private static final String HOST = "telegram.example.test";
    private static final String TELEGRAM = "http://" + HOST + ":8081";

    @TempDir
    private Path folder;

    private TelegramSimulator telegram;
    private PlayedHfInference painter;
    private PlayedProxy proxy;
    private Operator operator;

    @BeforeEach
    void open() {
        telegram = TelegramSimulator.builder().patience(Duration.ofSeconds(20)).start();
        painter = new PlayedHfInference();
        proxy = new PlayedProxy(telegram.baseUrl().getPort(), "lira", PASSWORD);
        operator = new Operator(folder, telegram, painter).with("TELEGRAM_API_URL", TELEGRAM);
    }

    @AfterEach
    void close() throws Exception {
        operator.close();
        proxy.close();
        painter.close();
        telegram.close();
    }

    @Test
    void everythingGoesThroughTheProxyPhotosToo() throws Exception {
        operator.with("TELEGRAM_PROXY", "http://lira:" + PASSWORD + "@127.0.0.1:" + proxy.port());
        operator.startBot();
        SimulatedUser anna = telegram.user(1001).named("Анна").speaking("ru").join();

        anna.says("/generate котик");

        assertThat(anna.awaitPhoto().bytes()).isEqualTo(PlayedHfInference.pictureFor("котик"));
        operator.stopBot();
        String bot = "POST " + TELEGRAM + "/bot" + telegram.token() + "/";
        assertThat(proxy.requests())
                .allSatisfy(request -> assertThat(request).startsWith(bot).endsWith(" passed"))
                .anySatisfy(request -> assertThat(request).containsIgnoringCase("/getUpdates "))
                .anySatisfy(request -> assertThat(request).containsIgnoringCase("/sendMessage "))
                .anySatisfy(request -> assertThat(request).containsIgnoringCase("/sendPhoto "));
        assertThat(operator.printed()).contains("котик").doesNotContain(PASSWORD);
    }

    @Test
    void checkTellsWhetherTheProxyLetsUsThrough() throws Exception {
        operator.with("TELEGRAM_PROXY", "http://lira:" + PASSWORD + "@127.0.0.1:" + proxy.port());
        assertThat(operator.lira("check", "--online").out())
                .contains("through the proxy 127.0.0.1:" + proxy.port())
                .contains("Telegram online: ✅");

        operator.with("TELEGRAM_PROXY", "http://lira:not-" + PASSWORD + "@127.0.0.1:" + proxy.port());
        Operator.Ended refused = operator.lira("check", "--online");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).contains("Telegram online: ❌", "proxy refused", "TELEGRAM_PROXY");
        assertThat(proxy.requests().getLast()).endsWith(" 407");
        assertThat(operator.printed()).doesNotContain(PASSWORD);
    }

    @Test
    void aBotThatTheProxyDoesNotLetThroughSaysSoAndGoesOnTrying() throws Exception {
        operator.with("TELEGRAM_PROXY", "http://lira:not-" + PASSWORD + "@127.0.0.1:" + proxy.port());

        LiraProcess bot = operator.start("run");
        bot.awaitErr("proxy refused", Duration.ofSeconds(60));
        operator.awaitTrue("it tries again", () -> proxy.requests().size() > 2);
        bot.terminate();

        assertThat(bot.awaitExit(Duration.ofSeconds(20))).isEqualTo(143);
        assertThat(proxy.requests()).allSatisfy(request -> assertThat(request).endsWith(" 407"));
        assertThat(operator.printed()).doesNotContain(PASSWORD);
    }

    @Test
    void telegramItselfIsReachedByATunnelThatSeesNoToken() throws Exception {
        operator.with("TELEGRAM_API_URL", "https://" + HOST);
        operator.with("TELEGRAM_PROXY", "http://lira:" + PASSWORD + "@127.0.0.1:" + proxy.port());

        Operator.Ended ended = operator.lira("check", "--online");

        assertThat(ended.out()).contains("Telegram online: ❌");
        assertThat(ended.out()).contains("Telegram proxy: ❌", "but none to " + HOST + ":443", "correct TELEGRAM_PROXY");
        assertThat(proxy.requests()).isNotEmpty().containsOnly("CONNECT " + HOST + ":443 HTTP/1.1 502");
    }

    @Test
    void everythingGoesThroughASocksProxyThatLooksTheNameUp() throws Exception {
        try (SocksProxy socks = new SocksProxy(HOST, telegram.baseUrl().getPort())) {
            operator.with(
                    "TELEGRAM_PROXY",
                    "socks5://" + SocksProxy.USER + ":" + SocksProxy.PASSWORD + "@127.0.0.1:" + socks.port());
            operator.startBot();
            SimulatedUser anna =
                    telegram.user(1001).named("Анна").speaking("ru").join();

            anna.says("/generate котик");

            assertThat(anna.awaitPhoto().bytes()).isEqualTo(PlayedHfInference.pictureFor("котик"));
            operator.stopBot();
            assertThat(socks.asked()).isNotEmpty().containsOnly("name " + HOST + ":8081");
            assertThat(operator.printed()).doesNotContain(SocksProxy.PASSWORD);
        }
    }

    @Test
    void checkSaysThatASocksProxyRefusesThePassword() throws Exception {
        try (SocksProxy socks = new SocksProxy(HOST, telegram.baseUrl().getPort())) {
            operator.with("TELEGRAM_PROXY", "socks5://lira:" + PASSWORD + "@127.0.0.1:" + socks.port());

            Operator.Ended refused = operator.lira("check", "--online");

            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.out()).contains("Telegram online: ❌", "proxy refused", "TELEGRAM_PROXY");
            assertThat(socks.asked()).isNotEmpty().containsOnly("a wrong password");
            assertThat(operator.printed()).doesNotContain(PASSWORD);
        }
    }
}
