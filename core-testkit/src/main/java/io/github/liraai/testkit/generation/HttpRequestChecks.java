package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.Racing.race;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.core.generation.SpooledPicture;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of the contract about what is asked: words, keys, many at once, and tasks. */
abstract class HttpRequestChecks extends HttpAddressChecks {
    private static final int MANY = 64;
    private static final Pattern NUMBER = Pattern.compile("number-(\\d+)-");
    private static final String LONG_WORDS = "кот в скафандре 🐈, ".repeat(220);
    private static final String EARLIER = "kit77777";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "котик в скафандре, масло — ёжик",
                "🐈‍⬛ 👩🏽‍🚀 日本 é ñ ü",
                "\"кавычки\" 'апостроф' \\ обратная / косая",
                "строка\nвторая\tтабуляция",
                "<b>&amp;</b> {} [] ${x} %s %00 {{y}} --no",
                "LONG",
            })
    void everyWordReachesTheProviderAsItWasWritten(String prompt) throws Exception {
        String written =
                prompt.equals("LONG") ? LONG_WORDS.substring(0, LONG_WORDS.offsetByCodePoints(0, 4000)) : prompt;
        AtomicReference<String> words = new AtomicReference<>("");
        whenPaid((ask, wire) -> {
            words.set(words(ask));
            replyWell(ask, wire);
        });
        GenerationRequest request = withPrompt(anyRequest(), written);

        Ended ended = generate(generator(), request, callOf(request));

        assertPictures(ended);
        assertThat(words.get()).contains(written);
    }

    @Test
    void manyCallsAtOnceGetEachTheirOwnPicture() {
        paint(ask -> {
            Matcher number = NUMBER.matcher(words(ask));
            return number.find() ? TinyPng.of(sideOf(Integer.parseInt(number.group(1))), 9, 0) : PICTURE;
        });
        List<GenerationRequest> requests = race(MANY, i -> withPrompt(anyRequest(), "кот number-" + i + "-"));

        List<Ended> ended = race(MANY, i -> generate(generator(), requests.get(i), callOf(requests.get(i))));

        assertThat(ended).allSatisfy(each -> checkPictures(each.request(), each.outcome()));
        for (int i = 0; i < MANY; i++) {
            assertThat(pictureOf(ended.get(i)).width()).as("call " + i).isEqualTo(sideOf(i));
            assertThat(ended.get(i).call().sent()).isEqualTo(1);
        }
        assertThat(requestsReceived()).isEqualTo(MANY);
    }

    private static int sideOf(int number) {
        return 16 + number;
    }

    private static SpooledPicture pictureOf(Ended ended) {
        return ((Pictures) ended.outcome()).pictures().getFirst();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 401, 403, 404, 429, 500, 503})
    void aKeyThatTheProviderRepeatsIsInNoOutcome(int status) {
        Map<String, String> secrets = new ConcurrentHashMap<>();
        whenPaid((ask, wire) -> {
            secretsOf(ask).forEach(secret -> secrets.put(secret, secret));
            String said = String.join(" ", secrets.keySet());
            wire.write("HTTP/1.1 " + status + " " + said + "\r\nConnection: close\r\nLocation: /" + secrets.size()
                    + "\r\n\r\n{\"error\":{\"message\":\"bad key " + said + "\",\"code\":\"" + said
                    + "\"},\"message\":\"" + said + "\",\"msg\":\"" + said + "\",\"detail\":\"" + said + "\"}");
        });

        Ended ended = generate();

        Assumptions.assumeFalse(secrets.isEmpty(), "no key was sent");
        assertThat(secrets.keySet()).allSatisfy(secret -> {
            assertThat(ended.outcome().toString()).doesNotContain(secret);
            assertThat(generator().toString()).doesNotContain(secret);
        });
    }

    @Test
    void aTaskIsStoredBeforeItIsAskedAbout() throws Exception {
        earlierTask(server.url(), EARLIER);
        GenerationRequest request = anyRequest();
        ObservedCall call = callOf(request);
        List<String> tooEarly = new CopyOnWriteArrayList<>();
        whenFree((ask, wire) -> {
            if (requestsReceived() > 0 && call.tasks().isEmpty()) {
                tooEarly.add(ask.target());
            }
            replyWell(ask, wire);
        });

        Ended ended = generate(generator(), request, call);

        assertPictures(ended);
        assertThat(tooEarly).isEmpty();
        assertThat(call.tasks()).hasSize(1);
    }

    @Test
    void aTaskTakenBeforeACrashIsAskedAboutAndNothingIsBoughtAgain() throws Exception {
        ProviderTask earlier = earlierTask(server.url(), EARLIER);
        GenerationRequest request = anyRequest();

        Ended ended = generate(generator(), request, callOf(request).withEarlierTask(earlier));

        checkPictures(request, ended.outcome());
        assertThat(ended.call().sent()).isZero();
        assertThat(requestsReceived()).isZero();
    }

    @Test
    void aTaskTakenBeforeACrashThatCannotBeAskedAboutIsNeitherBoughtAgainNorCalledUnbought() {
        ProviderTask earlier = earlierTask(server.url(), EARLIER);
        whenFree((ask, wire) -> wire.reply(HttpReply.of(500)));
        GenerationRequest request = anyRequest();

        Ended ended = generate(generator(), request, callOf(request, SHORT).withEarlierTask(earlier));

        assertNoPictures(ended);
        assertThat(ended.outcome()).isNotInstanceOf(NotStarted.class);
        assertThat(requestsReceived()).isZero();
        assertSoonAfterDeadline(ended);
    }

    @Test
    void aTaskThatCannotBeAskedAboutAnyMoreIsUnknown() {
        earlierTask(server.url(), EARLIER);
        whenFree((ask, wire) -> {
            if (requestsReceived() > 0) {
                wire.reply(HttpReply.of(500));
            } else {
                replyWell(ask, wire);
            }
        });

        Ended ended = generate(SHORT);

        assertUnknown(ended);
        assertThat(ended.call().tasks()).hasSize(1);
        assertSoonAfterDeadline(ended);
    }

    @Test
    void aCallAfterABrokenOneIsAsGoodAsAnyOther() throws Exception {
        whenPaid((ask, wire) -> wire.reset());
        generate();
        whenPaid(this::replyWell);

        Ended ended = generate();

        checkPictures(ended.request(), ended.outcome());
        assertThat(ended.call().sent()).isEqualTo(1);
        assertThat(requestsReceived()).isEqualTo(2);
    }
}
