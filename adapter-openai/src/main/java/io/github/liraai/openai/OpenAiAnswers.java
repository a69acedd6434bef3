package io.github.liraai.openai;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.provider.http.Answer;
import io.github.liraai.provider.http.Base64Text;
import io.github.liraai.provider.http.FailedAnswer;
import io.github.liraai.provider.http.PictureDownload;
import io.github.liraai.provider.http.PictureJson;
import io.github.liraai.provider.http.ProviderHttp;
import io.github.liraai.provider.http.Redactor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okio.BufferedSource;

/** Reads what comes back: JSON with pictures or their addresses in it, or a picture's bytes. For one answer. */
final class OpenAiAnswers implements ProviderHttp.Answers {
    private static final int MOST_URLS = 10;

    private final Haul haul;
    private final PictureDownload downloads;
    private final PictureAddresses addresses;

    OpenAiAnswers(Haul haul, PictureDownload downloads, PictureAddresses addresses) {
        this.haul = haul;
        this.downloads = downloads;
        this.addresses = addresses;
    }

    @Override
    public GenerationOutcome success(Answer answer) throws IOException {
        Elsewhere elsewhere = body(answer);
        for (String url : elsewhere.urls()) {
            if (haul.isFull() || Thread.currentThread().isInterrupted()) {
                break;
            }
            download(url, answer);
        }
        return haul.outcome(new Unknown(Cause.NO_IMAGE, answer.redactor().detail(elsewhere.withoutPicture())));
    }

    @Override
    public GenerationOutcome failure(FailedAnswer answer) {
        return OpenAiFailures.of(answer);
    }

    /** What a body leaves to be done. */
    private record Elsewhere(List<String> urls, String withoutPicture) {
        static final Elsewhere NOWHERE = new Elsewhere(List.of(), "no picture in the answer");
    }

    private Elsewhere body(Answer answer) {
        try {
            return answer.body(body -> {
                if (isJson(body)) {
                    return fromJson(body, answer.redactor());
                }
                haul.take(body.inputStream(), answer.redactor());
                return Elsewhere.NOWHERE;
            });
        } catch (IOException e) {
            haul.note(e);
            return Elsewhere.NOWHERE;
        }
    }

    private Elsewhere fromJson(BufferedSource body, Redactor redactor) {
        List<String> urls = new ArrayList<>();
        PictureJson json = new PictureJson(JsonReader.of(body));
        try {
            Optional<PictureJson.Found> found = json.next();
            while (found.isPresent() && urls.size() < MOST_URLS) {
                switch (found.get()) {
                    case PictureJson.Found.Text(BufferedSource text) -> haul.take(new Base64Text(text), redactor);
                    case PictureJson.Found.Address(String url) -> urls.add(url);
                }
                found = haul.isFull() ? Optional.empty() : json.next();
            }
        } catch (IOException e) {
            // What came before it broke off was paid for all the same.
            haul.note(e);
        } catch (JsonDataException e) {
            haul.note(new Unknown(Cause.MALFORMED_RESPONSE, redactor.detail(e)));
        }
        return new Elsewhere(urls, json.withoutPicture());
    }

    private void download(String url, Answer answer) {
        try {
            haul.add(downloads.fetch(
                    addresses.toAsk(url),
                    addresses.base(),
                    answer.deadline(),
                    body -> haul.pass(body.inputStream(), answer.redactor())));
        } catch (IOException e) {
            haul.note(e);
        }
    }

    /** Tells by the bytes: labels lie. */
    private static boolean isJson(BufferedSource body) throws IOException {
        BufferedSource ahead = body.peek();
        for (int looked = 0; looked < 64 && !ahead.exhausted(); looked++) {
            int each = ahead.readByte();
            if (!Character.isWhitespace(each)) {
                return each == '{' || each == '[';
            }
        }
        return false;
    }
}
