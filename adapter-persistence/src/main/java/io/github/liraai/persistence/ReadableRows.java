package io.github.liraai.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads pages past rows that cannot be read, and tells of those. */
final class ReadableRows {
    private static final Logger LOG = LoggerFactory.getLogger(ReadableRows.class);

    private ReadableRows() {}

    /**
     * Reads a page.
     *
     * @param size how many rows are wanted
     * @param query the page's query for a number of rows
     */
    static <T> List<T> page(int size, IntFunction<Query> query, RowMapper<T> mapper) {
        int asked = size;
        while (true) {
            List<UnreadableRowException> spoiled = new ArrayList<>();
            List<Optional<T>> rows = query.apply(asked)
                    .map((row, context) -> {
                        try {
                            return Optional.of(mapper.map(row, context));
                        } catch (UnreadableRowException e) {
                            spoiled.add(e);
                            return Optional.<T>empty();
                        }
                    })
                    .list();
            List<T> readable =
                    rows.stream().flatMap(Optional::stream).limit(size).toList();
            if (rows.size() < asked || readable.size() == size) {
                spoiled.forEach(row -> LOG.warn("{}; it is left out", row.getMessage()));
                return readable;
            }
            asked = size + spoiled.size();
        }
    }
}
