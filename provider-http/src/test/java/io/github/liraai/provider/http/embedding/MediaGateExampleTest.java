package io.github.liraai.provider.http.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.provider.http.media.Verdict;
import io.github.liraai.testkit.generation.InMemoryPictureSpool;
import io.github.liraai.testkit.generation.TinyPng;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the documentation says about the gate alone is compiled, run, and the same but for line breaks. */
@Timeout(30)
class MediaGateExampleTest {
    private static final JobId JOB = new JobId("0".repeat(16));

    private final MockWebServer server = new MockWebServer();
    private final PictureSpool spool = new InMemoryPictureSpool();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aPictureComesIntoTheSpool() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
        server.enqueue(new MockResponse.Builder()
                .body(new Buffer().write(TinyPng.of(3, 2, 0)))
                .build());
        HttpUrl origin = server.url("/");

        Verdict verdict = MediaGateExample.fetch(server.url("/cat.png").toString(), origin, spool, JOB);

        assertThat(verdict).isInstanceOf(Verdict.Admitted.class);
        assertThat(spool.pictures(JOB)).hasSize(1);
        assertThatThrownBy(() -> MediaGateExample.fetch("https://127.0.0.1/", origin, spool, JOB))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theDocumentationShowsThatVeryProgram() throws IOException {
        String shown = block(Files.readString(Path.of("../docs/providers.md")), "(?s)```java\n(.*?)```");
        String compiled = block(
                Files.readString(
                        Path.of("src/test/java/io/github/liraai/provider/http/embedding/MediaGateExample.java")),
                "(?s)// docs: begin\n(.*?) *// docs: end");

        assertThat(shown.replaceAll("\\s", "")).isNotEmpty().isEqualTo(compiled.replaceAll("\\s", ""));
    }

    private static String block(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }
}
