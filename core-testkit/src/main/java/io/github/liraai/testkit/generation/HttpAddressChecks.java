package io.github.liraai.testkit.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The part of the contract about answers that name where the picture is: somebody who can write an answer must not make this
 * machine ask its neighbours.
 */
abstract class HttpAddressChecks extends HttpPictureChecks {
    private static final String OURS = "/lira-kit/";
    private static final Pattern TELLING_HEADER = Pattern.compile(".*(authorization|key|token|secret).*");
    private static final Pattern TELLING_PARAMETER = Pattern.compile("[?&](?:key|api_?key|token|access_token)=([^&]+)");

    private final List<HttpAsk> fetches = new CopyOnWriteArrayList<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final List<String> secrets = new CopyOnWriteArrayList<>();

    /** Finds the keys in a request. */
    static List<String> secretsOf(HttpAsk ask) {
        List<String> found = new ArrayList<>();
        ask.headers().forEach((name, value) -> {
            if (TELLING_HEADER.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                found.add(value.substring(value.lastIndexOf(' ') + 1));
            }
        });
        TELLING_PARAMETER.matcher(ask.target()).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private void answerWithAddress(String address, HttpReply atOurs) {
        ScriptedHttpServer.Script named = (ask, wire) -> {
            if (ask.method().equals("GET") && ask.target().startsWith(OURS)) {
                fetches.add(ask);
                wire.reply(atOurs);
            } else {
                secrets.addAll(secretsOf(ask));
                answers.incrementAndGet();
                wire.reply(replyWithAddress(ask, address));
            }
        };
        // Asked here, so that a check is skipped and not failed where there are no addresses.
        replyWithAddress(new HttpAsk("POST", "/", Map.of(), "", server.url(), "kit0"), address);
        whenPaid(named);
        whenFree(named);
    }

    @Test
    void aPictureAtTheProvidersOwnAddressIsFetchedWithoutTheKey() throws Exception {
        answerWithAddress(server.url() + OURS + "a.png?x=%20y", HttpReply.bytes("image/png", PICTURE));

        Ended ended = generate();

        assertPictures(ended);
        assertThat(fetches).hasSize(1);
        assertThat(fetches.getFirst().target()).isEqualTo(OURS + "a.png?x=%20y");
        assertThat(secrets)
                .allSatisfy(secret ->
                        assertThat(fetches.getFirst().headers().values()).noneMatch(value -> value.contains(secret)));
    }

    @Test
    void anAddressThatAnswersWithAPageIsUnknownAndNothingIsDelivered() {
        answerWithAddress(
                server.url() + OURS + "a.png",
                HttpReply.bytes("image/png", "<html>gone</html>".getBytes(StandardCharsets.US_ASCII)));

        assertUnknown(generate());
    }

    @Test
    void anAddressWhosePictureIsGoneIsUnknownAndNotBoughtAgain() {
        answerWithAddress(server.url() + OURS + "a.png", HttpReply.of(404));

        assertUnknown(generate());
    }

    @Test
    void redirectsInACircleEnd() {
        answerWithAddress(
                server.url() + OURS + "a.png", HttpReply.of(302).withHeader("Location", server.url() + OURS + "a.png"));

        Ended ended = generate();

        assertUnknown(ended);
        // A task may be asked again for an address that is good.
        assertThat(fetches).hasSizeLessThan(25 * answers.get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:PORT/x.png",
                "https://localhost:PORT/x.png",
                "https://[::1]:PORT/x.png",
                "https://[::ffff:127.0.0.1]:PORT/x.png",
                "https://2130706433:PORT/x.png",
                "https://0x7f.1:PORT/x.png",
                "https://0.0.0.0:PORT/x.png",
                "https://user:pass@127.0.0.1:PORT/x.png",
                "http://127.0.0.1:PORT/x.png",
                "http://localhost:PORT/x.png",
                "https://169.254.169.254/latest/meta-data/",
                "http://169.254.169.254/latest/meta-data/",
                "ftp://127.0.0.1:PORT/x.png",
                "file:///etc/passwd",
                "jar:file:/x.jar!/y",
                "not an address",
            })
    void anAddressThatLeadsInsideIsNotAsked(String address) {
        assertNotAsked(address, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:PORT/x.png",
                "https://localhost:PORT/x.png",
                "http://127.0.0.1:PORT/x.png",
                "http://localhost:PORT/x.png",
                "//localhost:PORT/x.png",
                "http://169.254.169.254/latest/meta-data/",
                "file:///etc/passwd",
            })
    void aRedirectThatLeadsInsideIsNotFollowed(String address) {
        assertNotAsked(address, true);
    }

    /** Its words do not tell where it leads; only who looks it up can know. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aNameThatLeadsInsideIsNotAsked(boolean byRedirect) throws UnknownHostException {
        assertThat(InetAddress.getAllByName(InsideName.NAME)).allMatch(InetAddress::isLoopbackAddress);

        assertNotAsked("https://" + InsideName.NAME + ":PORT/x.png", byRedirect);
    }

    private void assertNotAsked(String address, boolean byRedirect) {
        try (ScriptedHttpServer neighbour =
                new ScriptedHttpServer((ask, wire) -> wire.reply(HttpReply.bytes("image/png", PICTURE)))) {
            String inside = address.replace("PORT", Integer.toString(neighbour.port()));
            answerWithAddress(
                    byRedirect ? server.url() + OURS + "a.png" : inside,
                    HttpReply.of(302).withHeader("Location", inside));

            Ended ended = generate();

            assertUnknown(ended);
            assertThat(neighbour.connections()).as("the neighbour was asked").isZero();
        }
    }
}
