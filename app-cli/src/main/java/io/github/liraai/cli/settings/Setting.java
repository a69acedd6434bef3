package io.github.liraai.cli.settings;

import io.github.liraai.provider.http.HttpProxy;
import io.github.liraai.provider.http.Secret;

/**
 * One value that was set.
 *
 * @param name which setting
 * @param text the value, stripped and not blank; it may be a secret
 * @param origin where it stands: {@code environment} or a file
 */
public record Setting(SettingName name, String text, String origin) {
    private static final String MASK = "***";

    /** Says that the value cannot be used; a secret's value is not in the message. */
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
            throw wrong("a proxy such as http://user:password@host:port or http://host:port");
        }
    }

    @Override
    public String toString() {
        return name + "=" + shown() + " (" + origin + ")";
    }

    private String shown() {
        return name.isSecret() ? MASK : text;
    }
}
