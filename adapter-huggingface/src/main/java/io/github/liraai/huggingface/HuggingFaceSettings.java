package io.github.liraai.huggingface;

import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.provider.http.ServerAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How to reach Hugging Face and, with keys of one's own, the providers behind it; immutable, each {@code with…} makes a changed copy.
 *
 * @param baseUrl the router; a path is kept, a slash at its end does not matter
 * @param hubUrl the Hub, which tells where a model is served; likewise
 * @param access who we are
 * @param http how to talk
 */
public record HuggingFaceSettings(URI baseUrl, URI hubUrl, Access access, HttpSettings http) {
    /** The public router. */
    public static final URI ROUTER = URI.create("https://router.huggingface.co");

    /** The public Hub. */
    public static final URI HUB = URI.create("https://huggingface.co");

    private static final Pattern ORGANISATION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,95}");

    public HuggingFaceSettings {
        ServerAddress.require(baseUrl, "baseUrl");
        ServerAddress.require(hubUrl, "hubUrl");
        Objects.requireNonNull(access, "access");
        http = http.withSecrets(secrets(http.secrets(), access));
    }

    /** Settings with a token alone, and the public Hub. */
    public HuggingFaceSettings(URI baseUrl, Secret token, HttpSettings http) {
        this(baseUrl, HUB, new Access(Objects.requireNonNull(token, "token"), null, Map.of()), http);
    }

    /**
     * Who we are.
     *
     * @param token the access token, for the router and the Hub; or null, then only providers with a key of their own accept us
     * @param billTo the organisation that the router charges (its header {@code X-HF-Bill-To}), or null for the token's owner
     * @param own accounts at the providers themselves by the provider's name at the router, such as {@code together}
     */
    public record Access(@Nullable Secret token, @Nullable String billTo, Map<String, OwnAccount> own) {
        public Access {
            own = Map.copyOf(own);
            if (billTo != null && !isOrganisation(billTo)) {
                throw new IllegalArgumentException("billTo must be the name of an organisation: " + billTo);
            }
            for (String provider : own.keySet()) {
                if (Protocols.named(provider)
                        .flatMap(InferenceProtocol::ownHost)
                        .isEmpty()) {
                    throw new IllegalArgumentException("no provider that takes keys of its own: " + provider
                            + "; there are " + Protocols.withOwnHost());
                }
            }
        }

        /** Tells who the Hub is to see: only a token of Hugging Face's leaves for there. */
        Optional<Secret> hubToken() {
            return Optional.ofNullable(token).filter(each -> each.reveal().startsWith("hf_"));
        }
    }

    /**
     * An account at a provider itself: requests go there, past the router.
     *
     * @param key the provider's key
     * @param baseUrl the provider's address, or null for its public one
     */
    public record OwnAccount(Secret key, @Nullable URI baseUrl) {
        public OwnAccount {
            Objects.requireNonNull(key, "key");
            if (baseUrl != null) {
                ServerAddress.require(baseUrl, "baseUrl");
            }
        }
    }

    /** Tells whether a text can be the name of an organisation. */
    public static boolean isOrganisation(String text) {
        return ORGANISATION.matcher(text).matches();
    }

    /** Settings for the public router. */
    public static HuggingFaceSettings of(Secret token) {
        return new HuggingFaceSettings(ROUTER, token, HttpSettings.USUAL);
    }

    /** Finds the access token. */
    public Optional<Secret> token() {
        return Optional.ofNullable(access.token());
    }

    /** Asks another Hub where models are served. */
    public HuggingFaceSettings withHubUrl(URI url) {
        return new HuggingFaceSettings(baseUrl, url, access, http);
    }

    /** Has the router charge an organisation; null for the token's owner. */
    public HuggingFaceSettings withBillTo(@Nullable String organisation) {
        return new HuggingFaceSettings(baseUrl, hubUrl, new Access(access.token(), organisation, access.own()), http);
    }

    /** Goes to a provider itself, by its name at the router such as {@code together}. */
    public HuggingFaceSettings withOwnAccount(String provider, OwnAccount account) {
        Map<String, OwnAccount> own = new LinkedHashMap<>(access.own());
        own.put(provider, account);
        return new HuggingFaceSettings(baseUrl, hubUrl, new Access(access.token(), access.billTo(), own), http);
    }

    private static List<Secret> secrets(List<Secret> before, Access access) {
        List<Secret> all = new ArrayList<>(before);
        Stream.concat(
                        Stream.ofNullable(access.token()),
                        access.own().values().stream().map(OwnAccount::key))
                .filter(secret -> !all.contains(secret))
                .forEach(all::add);
        return all;
    }
}
