package io.github.liraai.core.preferences;

/**
 * Remembers where nothing is to be painted, since those who run the place want it so (driven port).
 *
 * <p>Implementations are thread-safe and survive a restart, but for {@link #inMemory}. Every method throws
 * {@link io.github.liraai.core.store.StoreUnavailableException} when the store is away. Of several changes at once the last one counts.
 */
public interface ClosedPlaces {
    /** Tells whether a place is closed; one of which nothing is known is open. */
    boolean isClosed(Place place);

    /** Closes a place, closed already or not. */
    void close(Place place);

    /** Opens a place, open already or not. */
    void open(Place place);

    /**
     * Lets a place go on as another one: when the old one was closed the new one is, and nothing is known of the old one any more; an old one
     * that is open changes nothing. Several calls do what one does.
     */
    void move(Place from, Place to);

    /** Creates one for this process, which forgets with it. */
    static ClosedPlaces inMemory() {
        return new ClosedPlacesInMemory();
    }
}
