package io.github.liraai.persistence;

import io.github.liraai.core.history.Retention;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets words that are older than they are kept. For one thread. */
final class WordsUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(WordsUpkeep.class);

    private final JdbiPictureHistory history;
    private final Retention kept;

    WordsUpkeep(JdbiPictureHistory history, Retention kept) {
        this.history = history;
        this.kept = kept;
    }

    void once(Instant now) {
        int forgotten = history.forgetWords(kept.wordsBegin(now));
        if (forgotten > 0) {
            LOG.info("the words of {} old jobs were forgotten", forgotten);
        }
    }
}
