package io.github.liraai.cli.settings;

import io.github.liraai.cli.output.SecretFence;
import java.util.List;

/**
 * Says that the configuration cannot be used; its message is for the operator, names file, path, value and what is allowed, and
 * holds no secret.
 */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final SecretFence WHATEVER_IS_SET = new SecretFence(List.of());

    /** Creates the exception with the whole message; what looks like a key is masked in it. */
    public ConfigurationException(String message) {
        super(WHATEVER_IS_SET.maskKeys(message));
    }

    /**
     * Creates the exception for one value.
     *
     * @param origin the file and line, or {@code environment}
     * @param path the name of the setting, or its path in the file
     * @param value the value as it stands there, or {@code ***} for a secret
     * @param allowed what would be allowed
     */
    static ConfigurationException of(String origin, String path, String value, String allowed) {
        return new ConfigurationException(origin + ": " + path + " = " + value + ": " + allowed);
    }

    /** Says the same with secrets masked. */
    ConfigurationException behind(SecretFence fence) {
        return new ConfigurationException(fence.maskKeys(String.valueOf(getMessage())));
    }
}
