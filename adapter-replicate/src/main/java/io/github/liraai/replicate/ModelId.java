package io.github.liraai.replicate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A model at Replicate: {@code owner/name} for the official ones, {@code owner/name:version} for all others. Checked, so that nothing
 * in it can lead out of the path.
 *
 * @param owner whose model
 * @param name its name
 * @param version the version's id, or null
 */
record ModelId(String owner, String name, @Nullable String version) {
    private static final Pattern SHAPE =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]{0,63})/([A-Za-z0-9][A-Za-z0-9._-]{0,95})(?::([0-9a-f]{64}))?");

    static Optional<ModelId> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(new ModelId(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /**
     * Tells whether it is one of the FLUX family by its makers, whose forms name some things in a way of their own (the models' schemas
     * on replicate.com).
     */
    boolean isFlux() {
        return owner.equals("black-forest-labs");
    }
}
