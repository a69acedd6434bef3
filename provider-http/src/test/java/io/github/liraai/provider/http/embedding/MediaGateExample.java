package io.github.liraai.provider.http.embedding;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.Deadline;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.ProviderHttp;
import io.github.liraai.provider.http.media.MediaGate;
import io.github.liraai.provider.http.media.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import okhttp3.HttpUrl;

/** The program that {@code docs/providers.md} shows. */
final class MediaGateExample {
    private MediaGateExample() {}

    static Verdict fetch(String address, HttpUrl origin, PictureSpool spool, JobId job) throws IOException {
        // docs: begin
        try (var http = new ProviderHttp(HttpSettings.USUAL, new BodyStage(BodyStage.USUAL), InstantSource.system())) {
            var gate = new MediaGate();
            return http.downloads()
                    .fetch(
                            address,
                            origin,
                            Deadline.in(Duration.ofSeconds(20)),
                            body -> gate.pass(body.inputStream(), () -> spool.create(job)));
        }
        // docs: end
    }
}
