package io.github.liraai.provider.http;

import java.io.IOException;

/**
 * Makes something of an answer to a question that costs nothing.
 *
 * @param <T> what it makes
 */
public interface FreeAnswers<T> {
    /**
     * Reads an answer of 200 to 299.
     *
     * @throws IOException when its body breaks off or stalls
     */
    T success(Answer answer) throws IOException;

    /** Reads any other answer. */
    T failure(FailedAnswer answer);
}
