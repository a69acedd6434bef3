package io.github.liraai.provider.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.util.function.Predicate;
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
    private static final int LONGEST_ADDRESS = 8192;

    private final AddressGuard guard;
    private final OkHttpClient home;
    private final OkHttpClient abroad;
    private final HttpSettings settings;
    private final BodyStage stage;
    private final Redactor redactor;

    PictureDownload(OkHttpClient client, HttpSettings settings, BodyStage stage, Redactor redactor) {
        this(client, settings, stage, redactor, Dns.SYSTEM, PublicAddresses::isPublic);
    }

    PictureDownload(
            OkHttpClient client,
            HttpSettings settings,
            BodyStage stage,
            Redactor redactor,
            Dns resolver,
            Predicate<InetAddress> allowed) {
        this.guard = new AddressGuard(resolver, allowed);
        this.home = client;
        this.abroad = client.newBuilder().dns(guard).build();
        this.settings = settings;
        this.stage = stage;
        this.redactor = redactor;
    }

    /**
     * Fetches a picture and reads it.
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
            throw new ProtocolException("picture address is not an address");
        }
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            guard.check(url, origin);
            OkHttpClient client = AddressGuard.isHome(url, origin) ? home : abroad;
            try (Response response = Exchange.begin(client.newCall(request(url)), deadline)) {
                if (!response.isRedirect()) {
                    return read(response, deadline, reader);
                }
                String location = response.header("Location");
                HttpUrl next = location == null || location.length() > LONGEST_ADDRESS ? null : url.resolve(location);
                if (next == null) {
                    throw new ProtocolException("picture address redirects to no address");
                }
                url = next;
            }
        }
        throw new ProtocolException("picture address redirects more than " + MOST_REDIRECTS + " times");
    }

    private <T> T read(Response response, Deadline deadline, Answer.BodyReader<T> reader) throws IOException {
        if (!response.isSuccessful()) {
            throw new ProtocolException("picture address answers with HTTP " + response.code());
        }
        return new Answer(response, stage, deadline, settings.idleTimeout(), redactor).body(reader);
    }

    private static Request request(HttpUrl url) {
        return new Request.Builder()
                .url(url)
                .header("User-Agent", LiraVersion.USER_AGENT)
                .header("Accept", "image/*")
                .build();
    }
}
