package io.github.liraai.core.admin;

import java.util.List;

/**
 * A page of a longer list.
 *
 * @param rows what is on it, in order
 * @param hasMore whether more follows
 * @param <T> what is listed
 */
public record Page<T>(List<T> rows, boolean hasMore) {
    public Page {
        rows = List.copyOf(rows);
    }
}
