package io.github.liraai.provider.http;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Predicate;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Fetches pictures from addresses that a provider's answer names, without becoming a tool to ask inside: see
 * {@link AddressGuard}. Every redirect is checked anew; no key is ever sent. Thread-safe.
 */
public final class PictureDownload {
    private static final int MOST_REDIRECTS = 5;
    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(300);
    private static final int LONGEST_ADDRESS = 8192;

    private final AddressGuard guard;
    private final OkHttpClient home;
    private final OkHttpClient abroad;
    private final HttpSettings settings;
    private final BodyStage stage;
    private final Redactor redactor;

    PictureDownload(OkHttpClient client, HttpSettings settings, BodyStage stage, Redactor redactor) {
        this(client, settings, stage, redactor, client.dns(), PublicAddresses::isPublic);
    }

    PictureDownload(
            OkHttpClient client,
            HttpSettings settings,
            BodyStage stage,
            Redactor redactor,
            Dns resolver,
            Predicate<InetAddress> allowed) {
        this.guard = new AddressGuard(resolver, allowed, settings.proxy());
        this.home = client;
        this.abroad = client.newBuilder().dns(guard).build();
        this.settings = settings;
        this.stage = stage;
        this.redactor = redactor;
    }

    /**
     * Fetches a picture and reads it. Fetching costs nothing and the picture is paid for, so a failure that may pass is tried
     * again while the deadline allows.
     *
     * @param address as the provider's answer names it
     * @param origin the provider's own address, whose scheme, host and port may be asked whatever they are
     * @param deadline until when
     * @param reader reads the body, within the bounded stage
     * @throws IOException when the address may not be asked, does not answer with 200, or its body breaks off
     */
    public <T> T fetch(String address, HttpUrl origin, Deadline deadline, Answer.BodyReader<T> reader)
            throws IOException {
        HttpUrl url = address.length() > LONGEST_ADDRESS ? null : HttpUrl.parse(address);
        if (url == null) {
            throw new PictureAddressException("picture address is not an address");
        }
        for (int tried = 1; ; tried++) {
            try {
                return fetchOnce(url, origin, deadline, reader);
            } catch (IOException e) {
                if (tried == TRIES || !mayPass(e) || !paused(FIRST_PAUSE.multipliedBy(tried), deadline)) {
                    throw e;
                }
            }
        }
    }

    private <T> T fetchOnce(HttpUrl first, HttpUrl origin, Deadline deadline, Answer.BodyReader<T> reader)
            throws IOException {
        HttpUrl url = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            guard.check(url, origin);
            OkHttpClient client = AddressGuard.isHome(url, origin) ? home : abroad;
            Call call = client.newCall(request(url));
            try (Response response = Exchange.begin(call, deadline)) {
                if (!response.isRedirect()) {
                    return read(call, response, deadline, reader);
                }
                String location = response.header("Location");
                HttpUrl next = location == null || location.length() > LONGEST_ADDRESS ? null : url.resolve(location);
                if (next == null) {
                    throw new PictureAddressException("picture address redirects to no address");
                }
                url = next;
            }
        }
        throw new PictureAddressException("picture address redirects more than " + MOST_REDIRECTS + " times");
    }

    private <T> T read(Call call, Response response, Deadline deadline, Answer.BodyReader<T> reader)
            throws IOException {
        if (!response.isSuccessful()) {
            String words = "picture address answers with HTTP " + response.code();
            boolean mayPass = response.code() >= 500 || response.code() == 429;
            throw mayPass ? new IOException(words) : new PictureAddressException(words);
        }
        return new Answer(response, call::cancel, stage, deadline, settings.idleTimeout(), redactor).body(reader);
    }

    private static Request request(HttpUrl url) {
        return new Request.Builder()
                .url(url)
                .header("User-Agent", LiraVersion.USER_AGENT)
                .header("Accept", "image/*")
                .build();
    }

    /** Tells connections that broke from answers that will not change and addresses that may not be asked. */
    private static boolean mayPass(IOException e) {
        return !(e instanceof PictureAddressException)
                && !(e instanceof AddressGuard.ForbiddenAddressException)
                && !Thread.currentThread().isInterrupted();
    }

    private static boolean paused(Duration pause, Deadline deadline) {
        if (deadline.leftNanos() <= pause.toNanos()) {
            return false;
        }
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** An address that leads to no picture, however often it is asked. */
    static final class PictureAddressException extends IOException {
        private static final long serialVersionUID = 1L;

        PictureAddressException(String message) {
            super(message);
        }
    }
}
