package io.github.liraai.cli.settings;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.history.Retention;
import io.github.liraai.gemini.GeminiSettings;
import io.github.liraai.huggingface.HuggingFaceSettings;
import io.github.liraai.openai.ServerKind;
import io.github.liraai.provider.http.HttpProxy;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.provider.http.ServerAddress;
import io.github.liraai.telegram.TelegramSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the texts of the sources into checked settings. */
final class SettingsReader {
    /** Telegram's ids have 52 significant bits at most. */
    private static final long LARGEST_USER = 1L << 52;

    private static final int MOST_DAYS = 3650;

    /** Whatever else has a kind before a colon is in memory, in an archive or on a server. */
    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?:file:|(?![a-z]{2,}:))");

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    private final SettingSources sources;

    SettingsReader(SettingSources sources) {
        this.sources = sources;
    }

    Settings read() {
        return new Settings(
                new Settings.Telegram(
                        secret(SettingName.TELEGRAM_BOT_TOKEN),
                        url(SettingName.TELEGRAM_API_URL),
                        proxy(SettingName.TELEGRAM_PROXY),
                        pace(),
                        contact()),
                painters(),
                store(),
                admins(),
                zone(),
                port());
    }

    Settings.Store store() {
        return new Settings.Store(
                databaseUrl(),
                text(SettingName.LIRA_DB_USER),
                secret(SettingName.LIRA_DB_PASSWORD),
                text(SettingName.LIRA_SPOOL),
                new Retention(
                        days(SettingName.LIRA_KEEP_PROMPTS_DAYS, 1), days(SettingName.LIRA_KEEP_PICTURES_DAYS, 0)));
    }

    Settings.Painters painters() {
        Secret token = secret(SettingName.HF_TOKEN, SettingName.HUGGINGFACE_API_KEY);
        return new Settings.Painters(
                new Settings.HuggingFace(
                        new Settings.Access(token, billTo(), ownKeys()),
                        url(SettingName.HF_BASE_URL, token),
                        url(SettingName.HF_HUB_URL, token),
                        proxy(SettingName.HF_PROXY)),
                new Settings.Gemini(
                        painter(SettingName.GEMINI_API_KEY, SettingName.GEMINI_BASE_URL, SettingName.GEMINI_PROXY),
                        geminiVersion()),
                painter(SettingName.REPLICATE_API_TOKEN, SettingName.REPLICATE_BASE_URL, SettingName.REPLICATE_PROXY),
                painter(SettingName.KIE_API_KEY, SettingName.KIE_BASE_URL, SettingName.KIE_PROXY),
                new Settings.OpenAi(
                        painter(SettingName.OPENAI_API_KEY, SettingName.OPENAI_BASE_URL, SettingName.OPENAI_PROXY),
                        server()));
    }

    private Settings.Painter painter(SettingName key, SettingName baseUrl, SettingName proxy) {
        Secret secret = secret(key);
        return new Settings.Painter(secret, url(baseUrl, secret), proxy(proxy));
    }

    private @Nullable String billTo() {
        Optional<Setting> setting = sources.find(SettingName.HF_BILL_TO);
        if (setting.isPresent()
                && !HuggingFaceSettings.isOrganisation(setting.get().text())) {
            throw setting.get().wrong("the name of an organisation at huggingface.co, such as my-company");
        }
        return setting.map(Setting::text).orElse(null);
    }

    private Map<String, Secret> ownKeys() {
        Map<String, Secret> keys = new LinkedHashMap<>();
        for (SettingName name : SettingName.values()) {
            name.providerOfOwnKey()
                    .ifPresent(provider -> sources.find(name).ifPresent(key -> keys.put(provider, key.secret())));
        }
        return keys;
    }

    private String geminiVersion() {
        Setting setting = required(SettingName.GEMINI_API_VERSION);
        if (!GeminiSettings.isVersion(setting.text())) {
            throw setting.wrong("a version such as v1beta or v1");
        }
        return setting.text();
    }

    private ServerKind server() {
        Setting setting = required(SettingName.OPENAI_SERVER);
        return switch (setting.text()) {
            case "any" -> ServerKind.ANY;
            case "localai" -> ServerKind.LOCALAI;
            case "sd-server" -> ServerKind.SD_SERVER;
            default ->
                throw setting.wrong("any (vLLM-Omni and most others), localai, or sd-server (of stable-diffusion.cpp)");
        };
    }

    private @Nullable String text(SettingName name) {
        return sources.find(name).map(Setting::text).orElse(null);
    }

    private @Nullable Secret secret(SettingName... names) {
        return sources.find(names).map(Setting::secret).orElse(null);
    }

    private @Nullable HttpProxy proxy(SettingName name) {
        return sources.find(name).map(Setting::proxy).orElse(null);
    }

    /** Reads where a key is sent, which must not travel in clear; a server of one's own may want none. */
    private URI url(SettingName name, @Nullable Secret key) {
        URI url = url(name);
        if (key == null
                || "https".equalsIgnoreCase(url.getScheme())
                || LOOPBACK.matcher(url.getHost().toLowerCase(Locale.ROOT)).matches()) {
            return url;
        }
        throw required(name)
                .wrong("an address of https, or of http on this machine (localhost, 127.0.0.1, [::1]): the key would"
                        + " travel in clear");
    }

    private URI url(SettingName name) {
        Setting setting = required(name);
        String allowed =
                "an address such as https://host or http://127.0.0.1:8080/path, without user, query or fragment";
        try {
            URI url = new URI(setting.text().replaceAll("/+$", ""));
            if (ServerAddress.isUsable(url)) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw setting.wrong(allowed);
    }

    private Settings.Pace pace() {
        Setting setting = required(SettingName.LIRA_TELEGRAM_PACE);
        return switch (setting.text()) {
            case "auto" -> Settings.Pace.AUTO;
            case "strict" -> Settings.Pace.STRICT;
            case "free" -> Settings.Pace.FREE;
            default -> throw setting.wrong("auto, strict or free");
        };
    }

    private String contact() {
        Optional<Setting> setting = sources.find(SettingName.LIRA_CONTACT);
        if (setting.isPresent() && setting.get().text().length() > TelegramSettings.LONGEST_CONTACT) {
            throw setting.get().wrong("an @name, a link or a short sentence, at most 200 characters");
        }
        return setting.map(Setting::text).orElse("");
    }

    private String databaseUrl() {
        Setting setting = required(SettingName.LIRA_DB_URL);
        String url = setting.text();
        if (H2_FILE.matcher(url).lookingAt() || url.startsWith("jdbc:postgresql:")) {
            return url;
        }
        throw setting.wrong("a JDBC url that begins with jdbc:h2:file: or jdbc:postgresql:; H2 as a server is not"
                + " supported, and in memory everything would be lost at the stop");
    }

    private Duration days(SettingName name, int least) {
        Setting setting = required(name);
        String text = setting.text();
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < least || Integer.parseInt(text) > MOST_DAYS) {
            throw setting.wrong("whole days, %d to %d".formatted(least, MOST_DAYS));
        }
        return Duration.ofDays(Integer.parseInt(text));
    }

    private List<UserId> admins() {
        Optional<Setting> setting = sources.find(SettingName.LIRA_ADMIN_IDS);
        return setting.stream()
                .flatMap(found -> Arrays.stream(found.text().split(",")).map(id -> admin(found, id.strip())))
                .distinct()
                .toList();
    }

    private static UserId admin(Setting setting, String id) {
        if (!id.matches("[1-9][0-9]{0,15}") || Long.parseLong(id) > LARGEST_USER) {
            throw setting.wrong("Telegram user ids, comma separated, such as 123456789,987654321");
        }
        return new UserId(id);
    }

    private ZoneId zone() {
        Setting setting = required(SettingName.LIRA_TIME_ZONE);
        try {
            return ZoneId.of(setting.text());
        } catch (DateTimeException e) {
            throw setting.wrong("a time zone such as Europe/Moscow or UTC, "
                    + NameHint.of(ZoneId.getAvailableZoneIds(), setting.text()));
        }
    }

    private @Nullable Integer port() {
        Optional<Setting> setting = sources.find(SettingName.LIRA_HTTP_PORT);
        if (setting.isEmpty() || setting.get().text().equals("off")) {
            return null;
        }
        String text = setting.get().text();
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw setting.get().wrong("a port from 0 to 65535, or off");
        }
        return Integer.valueOf(text);
    }

    private Setting required(SettingName name) {
        return sources.find(name)
                .orElseThrow(() -> new IllegalStateException("reference.conf has no default for " + name));
    }
}
