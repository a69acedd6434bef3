package io.github.liraai.cli.health;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How something is.
 *
 * @param good whether all is well
 * @param details figures and words for whoever looks
 */
public record Health(boolean good, Map<String, Object> details) {
    public Health {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}
