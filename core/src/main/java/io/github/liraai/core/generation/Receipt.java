package io.github.liraai.core.generation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What is kept of pictures that arrived.
 *
 * @param at when they arrived
 * @param files how the delivery finds them again, in the order of the pictures; fewer or none where it cannot
 */
public record Receipt(Instant at, List<PictureFile> files) {
    public Receipt {
        Objects.requireNonNull(at, "at");
        files = List.copyOf(files);
    }
}
