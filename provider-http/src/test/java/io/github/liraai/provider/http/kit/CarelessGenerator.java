package io.github.liraai.provider.http.kit;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.provider.http.media.MediaGate;
import io.github.liraai.provider.http.media.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A small generator upon the JDK's client as many are written, with one fault or none. */
final class CarelessGenerator implements ImageGenerator, AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("\"url\":\"([^\"]*)\"");
    private static final Set<Integer> GONE = Set.of(404, 405, 410);
    private static final int CAP = 1 << 20;
    private static final int NEARLY_WITHOUT_END = 200 << 20;

    private final URI server;
    private final @Nullable Fault fault;
    private final HttpClient client;

    CarelessGenerator(URI server, @Nullable Fault fault) {
        this.server = server;
        this.fault = fault;
        this.client = HttpClient.newBuilder()
                .followRedirects(
                        fault == Fault.FOLLOWS_A_PAID_REDIRECT ? HttpClient.Redirect.ALWAYS : HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public GenerationOutcome generate(GenerationRequest request, GenerationCall call) {
        Duration left = Duration.between(Instant.now(), call.deadline());
        if (left.isNegative() && fault != Fault.BUYS_AFTER_THE_DEADLINE) {
            return new NotStarted(Cause.TIMEOUT, null, "too late");
        }
        HttpRequest order = order(request, left.isNegative() ? Duration.ofSeconds(5) : left);
        try {
            return bought(order, call);
        } catch (ConnectException e) {
            return new NotStarted(Cause.UNREACHABLE, null, "not connected");
        } catch (IOException e) {
            return fault == Fault.CALLS_A_CUT_ANSWER_UNBOUGHT
                    ? new NotStarted(Cause.SERVER_ERROR, null, "cut off")
                    : new Unknown(Cause.SERVER_ERROR, "cut off");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unknown(Cause.INTERRUPTED, "interrupted");
        }
    }

    private HttpRequest order(GenerationRequest request, Duration timeout) {
        String words = fault == Fault.MANGLES_THE_WORDS ? request.prompt().toLowerCase(Locale.ROOT) : request.prompt();
        byte[] body =
                words.getBytes(fault == Fault.MANGLES_THE_WORDS ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(server.resolve("/paint"))
                .timeout(timeout)
                .header("Authorization", "Bearer careless-test-key")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private GenerationOutcome bought(HttpRequest order, GenerationCall call) throws IOException, InterruptedException {
        if (fault != Fault.ANNOUNCES_TOO_LATE) {
            call.sending();
        }
        HttpResponse<InputStream> answer;
        try {
            answer = client.send(order, HttpResponse.BodyHandlers.ofInputStream());
        } catch (ConnectException e) {
            throw e;
        } catch (IOException e) {
            if (fault != Fault.BUYS_AGAIN_AFTER_A_TORN_CONNECTION) {
                throw e;
            }
            answer = client.send(order, HttpResponse.BodyHandlers.ofInputStream());
        }
        if (fault == Fault.ANNOUNCES_TOO_LATE) {
            call.sending();
        }
        if (answer.statusCode() == 429 && fault == Fault.ASKS_AGAIN_ON_429) {
            answer = client.send(order, HttpResponse.BodyHandlers.ofInputStream());
        }
        try (InputStream body = answer.body()) {
            return outcome(answer, body, call);
        }
    }

    private GenerationOutcome outcome(HttpResponse<?> answer, InputStream body, GenerationCall call)
            throws IOException, InterruptedException {
        if (answer.statusCode() == 429) {
            Duration wait = answer.headers()
                    .firstValue("Retry-After")
                    .filter(text -> text.matches("\\d{1,5}"))
                    .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                    .orElse(null);
            return new NotStarted(Cause.RATE_LIMITED, wait, "too many");
        }
        byte[] read = body.readNBytes(fault == Fault.READS_WITHOUT_END ? NEARLY_WITHOUT_END : CAP);
        byte[] bytes = fault == Fault.MAKES_ROOM_FOR_THE_LARGEST ? Arrays.copyOf(read, 2 * CAP) : read;
        String text = new String(bytes, 0, Math.min(bytes.length, 1000), StandardCharsets.UTF_8);
        if (answer.statusCode() == 403) {
            return fault == Fault.TAKES_A_MISSING_RIGHT_FOR_A_REFUSAL
                    ? new Rejected(Cause.FORBIDDEN, "no right")
                    : new NotStarted(Cause.FORBIDDEN, null, "no right");
        }
        boolean isFailure = answer.statusCode() == 410 && fault == Fault.CALLS_410_A_FAILURE;
        if (GONE.contains(answer.statusCode()) && !isFailure) {
            boolean isPage = text.startsWith("<") && fault != Fault.BELIEVES_A_PAGE;
            return new NotStarted(isPage ? Cause.UNREACHABLE : Cause.NOT_FOUND, null, "gone");
        }
        if (answer.statusCode() != 200) {
            return new Unknown(Cause.SERVER_ERROR, fault == Fault.TELLS_THE_KEY ? text : "status");
        }
        Matcher address = ADDRESS.matcher(text);
        if (address.find() && fetches(address.group(1))) {
            return fetched(address.group(1), call);
        }
        boolean begins = text.startsWith("PNG", 1);
        return fault == Fault.BELIEVES_THE_LABEL || (fault == Fault.DELIVERS_HALF_A_PICTURE && begins)
                ? believed(bytes, call)
                : looked(bytes, call);
    }

    private boolean fetches(String address) {
        return switch (fault) {
            case FETCHES_WHATEVER_IS_NAMED -> true;
            case LOOKS_AT_NAMES_ALONE -> address.startsWith("https://") && address.contains(".example");
            case null, default -> false;
        };
    }

    private GenerationOutcome fetched(String address, GenerationCall call) throws IOException, InterruptedException {
        try {
            HttpRequest fetch = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(1))
                    .build();
            return looked(
                    client.send(fetch, HttpResponse.BodyHandlers.ofByteArray()).body(), call);
        } catch (IllegalArgumentException e) {
            return new Unknown(Cause.MALFORMED_RESPONSE, "no address");
        }
    }

    private static GenerationOutcome believed(byte[] bytes, GenerationCall call) throws IOException {
        try (PictureWriter writer = call.newPicture()) {
            writer.stream().write(bytes);
            return new GenerationOutcome.Pictures(List.of(writer.commit(MediaType.PNG, 40, 30)));
        }
    }

    private static GenerationOutcome looked(byte[] bytes, GenerationCall call) {
        MediaGate gate = new MediaGate(MediaGate.Limits.USUAL);
        return switch (gate.pass(new ByteArrayInputStream(bytes), call::newPicture)) {
            case Verdict.Admitted admitted -> new GenerationOutcome.Pictures(List.of(admitted.picture()));
            case Verdict.Refused refused -> new Unknown(Cause.NO_IMAGE, "no picture");
            case Verdict.Broken broken -> new Unknown(Cause.SERVER_ERROR, "cut off");
            case Verdict.Unkept unkept -> new Unknown(Cause.STORAGE, "not kept");
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
