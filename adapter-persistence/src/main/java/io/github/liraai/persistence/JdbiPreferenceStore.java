package io.github.liraai.persistence;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.preferences.Place;
import io.github.liraai.core.preferences.PreferenceStore;
import io.github.liraai.core.preferences.Preferences;
import io.github.liraai.core.preferences.PromptWait;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Update;

/** Keeps choices and waits in the database. Thread-safe. */
final class JdbiPreferenceStore implements PreferenceStore {
    private static final RowMapper<Preferences> PREFERENCES = (row, context) -> {
        String model = row.getString("model");
        return new Preferences(
                model == null ? null : new ModelKey(model),
                OptionColumns.read(row),
                row.getString("language"),
                row.getBoolean("as_file"));
    };

    private static final RowMapper<PromptWait> WAIT = (row, context) -> new PromptWait(
            new UserId(row.getString("user_id")),
            new Place(row.getString("place")),
            new ModelKey(row.getString("model")),
            Columns.instant(row, "wait_until"));

    private static final String SELECT = "SELECT * FROM preference WHERE user_id = :userId";

    private static final String INSERT = "INSERT INTO preference (user_id, model, language, as_file, "
            + OptionColumns.NAMES + ") VALUES (:userId, :model, :language, :asFile, " + OptionColumns.VALUES + ")";

    private static final String UPDATE = """
            UPDATE preference SET model = :model, language = :language, as_file = :asFile, frame = :frame, pictures = :pictures,
                negative = :negative, seed = :seed, steps = :steps, guidance = :guidance, style = :style
            WHERE user_id = :userId""";

    private static final String AWAIT_FIRST =
            "INSERT INTO prompt_wait (user_id, place, model, wait_until) VALUES (:userId, :place, :model, :until)";

    private static final String AWAIT_AGAIN =
            "UPDATE prompt_wait SET model = :model, wait_until = :until WHERE user_id = :userId AND place = :place";

    private final Database database;

    JdbiPreferenceStore(Database database) {
        this.database = database;
    }

    @Override
    public Preferences preferences(UserId user) {
        return database.read("read preferences", handle -> find(handle, SELECT, user))
                .orElse(Preferences.NONE);
    }

    @Override
    public Preferences change(UserId user, UnaryOperator<Preferences> change) {
        return database.inTransactionRepeated("change preferences", (handle, first) -> {
            Optional<Preferences> kept = find(handle, SELECT + " FOR UPDATE", user);
            Preferences changed = change.apply(kept.orElse(Preferences.NONE));
            bind(handle.createUpdate(kept.isPresent() ? UPDATE : INSERT), user, changed)
                    .execute();
            return changed;
        });
    }

    private static Optional<Preferences> find(Handle handle, String select, UserId user) {
        return handle.createQuery(select)
                .bind("userId", user.value())
                .map(PREFERENCES)
                .findOne();
    }

    private static Update bind(Update update, UserId user, Preferences preferences) {
        ModelKey model = preferences.model();
        return OptionColumns.bind(update, preferences.options())
                .bind("userId", user.value())
                .bind("model", model == null ? null : model.value())
                .bind("language", preferences.language())
                .bind("asFile", preferences.asFile());
    }

    @Override
    public void await(PromptWait wait) {
        updateOrInsert(
                "begin to wait",
                AWAIT_AGAIN,
                AWAIT_FIRST,
                update -> at(update, wait.user(), wait.place())
                        .bind("model", wait.model().value())
                        .bind("until", Columns.instant(wait.until())));
    }

    @Override
    public Optional<PromptWait> waiting(UserId user, Place place, Instant now) {
        return database.read(
                        "find a wait",
                        handle -> handle.createQuery(
                                        "SELECT * FROM prompt_wait WHERE user_id = :userId AND place = :place")
                                .bind("userId", user.value())
                                .bind("place", place.value())
                                .map(WAIT)
                                .findOne())
                .filter(wait -> now.isBefore(wait.until()));
    }

    @Override
    public boolean stopWaiting(UserId user, Place place) {
        return database.writeSoon(
                        "stop waiting",
                        handle -> at(
                                        handle.createUpdate(
                                                "DELETE FROM prompt_wait WHERE user_id = :userId AND place = :place"),
                                        user,
                                        place)
                                .execute())
                == 1;
    }

    private void updateOrInsert(String attempt, String update, String insert, Binding binding) {
        database.inTransactionRepeated(attempt, (handle, first) -> {
            int rows = binding.bind(handle.createUpdate(update)).execute();
            return rows > 0 ? rows : binding.bind(handle.createUpdate(insert)).execute();
        });
    }

    private static Update at(Update update, UserId user, Place place) {
        return update.bind("userId", user.value()).bind("place", place.value());
    }

    /** Binds the same values to either statement. */
    @FunctionalInterface
    private interface Binding {
        Update bind(Update update);
    }
}
