package io.github.liraai.testkit.preferences;

import static io.github.liraai.testkit.Racing.race;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.preferences.ClosedPlaces;
import io.github.liraai.core.preferences.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link ClosedPlaces} must do. Extend it, say how to reach the store, and its tests run. */
public abstract class ClosedPlacesContract {
    private static final Place GROUP = new Place("telegram:-100123");
    private static final Place SUPERGROUP = new Place("s".repeat(100));

    /** Gives the store under test: the same throughout a test, empty at its beginning. */
    protected abstract ClosedPlaces places();

    /** Gives the same store as just opened after a restart; the same object where nothing outlives it. */
    protected ClosedPlaces reopened() {
        return places();
    }

    @Test
    void aPlaceOfWhichNothingIsKnownIsOpen() {
        assertThat(places().isClosed(GROUP)).isFalse();
    }

    @Test
    void aPlaceStaysClosedUntilItIsOpened() {
        places().close(GROUP);
        places().close(GROUP);

        assertThat(reopened().isClosed(GROUP)).isTrue();
        assertThat(places().isClosed(SUPERGROUP)).isFalse();

        places().open(GROUP);
        places().open(GROUP);

        assertThat(reopened().isClosed(GROUP)).isFalse();
    }

    @Test
    void aClosedPlaceGoesOnAsAClosedOne() {
        places().close(GROUP);

        places().move(GROUP, SUPERGROUP);

        assertThat(reopened().isClosed(SUPERGROUP)).isTrue();
        assertThat(reopened().isClosed(GROUP)).isFalse();
    }

    @Test
    void whatWasChosenAfterAMoveIsNotUndoneByMovingAgain() {
        places().close(GROUP);
        places().move(GROUP, SUPERGROUP);
        places().open(SUPERGROUP);

        places().move(GROUP, SUPERGROUP);

        assertThat(places().isClosed(SUPERGROUP)).isFalse();
    }

    @Test
    void anOpenPlaceThatMovesOpensNothing() {
        places().close(SUPERGROUP);

        places().move(GROUP, SUPERGROUP);

        assertThat(places().isClosed(SUPERGROUP)).isTrue();
    }

    @Test
    void bothMayBeClosedAlready() {
        places().close(GROUP);
        places().close(SUPERGROUP);

        places().move(GROUP, SUPERGROUP);

        assertThat(places().isClosed(SUPERGROUP)).isTrue();
        assertThat(places().isClosed(GROUP)).isFalse();
    }

    @Test
    @Timeout(120)
    void manyMayCloseAndMoveAtOnce() {
        race(16, i -> {
            places().close(GROUP);
            return i;
        });
        assertThat(places().isClosed(GROUP)).isTrue();

        race(16, i -> {
            places().move(GROUP, SUPERGROUP);
            return i;
        });

        assertThat(reopened().isClosed(SUPERGROUP)).isTrue();
        assertThat(places().isClosed(GROUP)).isFalse();
    }
}
