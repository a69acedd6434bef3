package io.github.liraai.persistence;

import io.github.liraai.core.preferences.ClosedPlaces;
import io.github.liraai.core.preferences.Place;
import org.jdbi.v3.core.Handle;

/** Keeps closed places in the database. Thread-safe. */
final class JdbiClosedPlaces implements ClosedPlaces {
    private static final String INSERT = """
            INSERT INTO closed_place (place)
            SELECT CAST(:place AS VARCHAR(100)) WHERE NOT EXISTS (SELECT 1 FROM closed_place WHERE place = :place)""";

    private final Database database;

    JdbiClosedPlaces(Database database) {
        this.database = database;
    }

    @Override
    public boolean isClosed(Place place) {
        return database.read(
                "look whether a place is closed",
                handle -> handle.createQuery("SELECT COUNT(*) FROM closed_place WHERE place = :place")
                                .bind("place", place.value())
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }

    @Override
    public void close(Place place) {
        database.inTransactionRepeated("close a place", (handle, first) -> insert(handle, place));
    }

    @Override
    public void open(Place place) {
        database.inTransactionRepeated("open a place", (handle, first) -> delete(handle, place));
    }

    @Override
    public void move(Place from, Place to) {
        database.inTransactionRepeated(
                "move a place", (handle, first) -> delete(handle, from) > 0 ? insert(handle, to) : 0);
    }

    private static int insert(Handle handle, Place place) {
        return handle.createUpdate(INSERT).bind("place", place.value()).execute();
    }

    private static int delete(Handle handle, Place place) {
        return handle.createUpdate("DELETE FROM closed_place WHERE place = :place")
                .bind("place", place.value())
                .execute();
    }
}
