package io.github.liraai.benchmarks.late;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** Somebody who asks a provider for one picture. */
interface Contender {
    /** The word for a picture that came. */
    String PICTURE = "picture";

    /** The word for a call that outlived all patience. */
    String NO_END = "no end";

    /** Gives the library's name. */
    String library();

    /** Gives its version. */
    String version();

    /** Tells what of the library is called. */
    String part();

    /** Tells what the provider speaks. */
    Protocol protocol();

    /**
     * Asks once, and returns when it has come to an end.
     *
     * @param server the provider, without a path
     * @param deadline how long it may take, as far as the contender can be told
     * @return {@link #PICTURE}, {@link #NO_END}, or how it ended otherwise
     * @throws IOException when it cannot be run
     */
    String ask(URI server, Duration deadline) throws IOException, InterruptedException;
}
