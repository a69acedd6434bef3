package io.github.liraai.cli.settings;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.history.Retention;
import io.github.liraai.openai.ServerKind;
import io.github.liraai.provider.http.HttpProxy;
import io.github.liraai.provider.http.Secret;
import java.net.URI;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings, checked.
 *
 * @param telegram the bot's side
 * @param painters those who paint
 * @param store the database
 * @param admins whom a start makes administrators
 * @param zone the zone whose days the quota follows
 * @param httpPort the port for health and readiness on loopback, or null for none
 */
public record Settings(
        Telegram telegram,
        Painters painters,
        Store store,
        List<UserId> admins,
        ZoneId zone,
        @Nullable Integer httpPort) {
    public Settings {
        admins = List.copyOf(admins);
    }

    /** Talks to another Bot API. */
    public Settings withTelegram(Telegram other) {
        return new Settings(other, painters, store, admins, zone, httpPort);
    }

    /**
     * The Bot API.
     *
     * @param token the bot's token, or null
     * @param apiUrl where requests go, without a slash at the end
     * @param proxy the way there, or null for straight
     * @param pace whether its limits are kept by the bot's own count
     * @param contact whom people ask for a higher level, or empty
     */
    public record Telegram(
            @Nullable Secret token, URI apiUrl, @Nullable HttpProxy proxy, Pace pace, String contact) {}

    /** Whether the limits of the Bot API are kept by the bot's own count. */
    public enum Pace {
        /** With Telegram itself. */
        AUTO,
        /** Always. */
        STRICT,
        /** Never: a pause is made when the server asks for one. */
        FREE
    }

    /** Gives Hugging Face's side. */
    public HuggingFace huggingFace() {
        return painters.huggingFace();
    }

    /**
     * Those who paint.
     *
     * @param huggingFace Hugging Face
     * @param gemini Gemini
     * @param replicate Replicate
     * @param kie KIE.AI
     * @param openAi OpenAI, or a server that speaks the same
     */
    public record Painters(HuggingFace huggingFace, Gemini gemini, Painter replicate, Painter kie, OpenAi openAi) {}

    /**
     * One who paints.
     *
     * @param key the API key, or null
     * @param baseUrl where requests go, without a slash at the end
     * @param proxy the way there, or null for straight
     */
    public record Painter(
            @Nullable Secret key, URI baseUrl, @Nullable HttpProxy proxy) {}

    /**
     * Gemini.
     *
     * @param painter key and addresses
     * @param version the version of its API
     */
    public record Gemini(Painter painter, String version) {}

    /**
     * OpenAI, or a server that speaks the same.
     *
     * @param painter key and addresses
     * @param server whose names a model's options go under, for models that are not OpenAI's own
     */
    public record OpenAi(Painter painter, ServerKind server) {}

    /**
     * Hugging Face: the router with its providers, and the Hub.
     *
     * @param access who we are there
     * @param baseUrl the router, without a slash at the end
     * @param hubUrl the Hub, without a slash at the end
     * @param proxy the way there, or null for straight
     */
    public record HuggingFace(
            Access access,
            URI baseUrl,
            URI hubUrl,
            @Nullable HttpProxy proxy) {
        /** Gives the access token, or null. */
        public @Nullable Secret token() {
            return access.token();
        }
    }

    /**
     * Who we are at Hugging Face and at the providers behind it.
     *
     * @param token the access token, or null
     * @param billTo the organisation that the router charges, or null for the token's owner
     * @param ownKeys keys of the providers' own by the provider's name at the router; whoever has one is called past the router
     */
    public record Access(@Nullable Secret token, @Nullable String billTo, Map<String, Secret> ownKeys) {
        public Access {
            ownKeys = Collections.unmodifiableMap(new LinkedHashMap<>(ownKeys));
        }

        /** Tells whether somebody can be called. */
        public boolean isAny() {
            return token != null || !ownKeys.isEmpty();
        }
    }

    /**
     * The database.
     *
     * @param url a JDBC url
     * @param user its user, or null
     * @param password its password, or null
     * @param spool the folder of the pictures, or null for the usual place
     * @param retention how long what was delivered is kept
     */
    public record Store(
            String url,
            @Nullable String user,
            @Nullable Secret password,
            @Nullable String spool,
            Retention retention) {}
}
