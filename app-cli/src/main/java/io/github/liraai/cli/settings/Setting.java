package io.github.liraai.cli.settings;

import io.github.liraai.provider.http.HttpProxy;
import io.github.liraai.provider.http.Secret;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One value that was set.
 *
 * @param name which setting
 * @param text the value, stripped and not blank; it may be a secret
 * @param origin where it stands: {@code environment} or a file
 */
public record Setting(SettingName name, String text, String origin) {
    private static final String MASK = "***";
    private static final Pattern PASSWORD =
            Pattern.compile("(?<=://[^:/@\\s]{0,200}:)[^/\\s]+(?=@)|(?<=(?i:[?&;](?:ssl)?password=))[^&;#\\s]+");
    private static final Pattern KEY = Pattern.compile("(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9._-]{24,}");
    private static final Pattern PART = Pattern.compile("[^,;\\s]+");

    /** Says that the value cannot be used; no secret, nor what may be one inside an address, is in the message. */
    public ConfigurationException wrong(String allowed) {
        return ConfigurationException.of(origin, name.name(), shown(), allowed);
    }

    Secret secret() {
        try {
            return Secret.of(text);
        } catch (IllegalArgumentException e) {
            throw wrong("visible ASCII characters only, and no blanks");
        }
    }

    HttpProxy proxy() {
        try {
            return HttpProxy.parse(text);
        } catch (IllegalArgumentException e) {
            throw wrong(
                    "a proxy such as http://user:password@host:port or http://host:port, or socks5:// in place of http://");
        }
    }

    /** Lists what must never be shown of a secret: the value, and a password inside it as written and as meant. */
    Set<String> hidden() {
        Set<String> hidden = passwords();
        hidden.add(text);
        return hidden;
    }

    /** Lists the passwords inside an address, as written and as meant. */
    Set<String> passwords() {
        Set<String> passwords = new HashSet<>();
        Matcher password = PASSWORD.matcher(text);
        while (password.find()) {
            passwords.add(password.group());
            decoded(password.group()).ifPresent(passwords::add);
        }
        return passwords;
    }

    /** Tells whether a text looks like a key that was written in the wrong place: long, and with both letters and digits. */
    static boolean looksLikeKey(String text) {
        return KEY.matcher(text).matches();
    }

    private static Optional<String> decoded(String part) {
        try {
            return Optional.of(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            // Not the part of an address after all.
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return name + "=" + shown() + " (" + origin + ")";
    }

    private String shown() {
        if (name.isSecret()) {
            return MASK;
        }
        String keyless = PART.matcher(text)
                .replaceAll(part -> looksLikeKey(part.group()) ? MASK : Matcher.quoteReplacement(part.group()));
        return name.isAddress() ? ShownAddress.of(keyless) : ShownAddress.orText(keyless);
    }
}
