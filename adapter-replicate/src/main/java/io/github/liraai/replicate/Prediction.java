package io.github.liraai.replicate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one answer says of a prediction.
 *
 * @param id its id, or null
 * @param status its status, or null
 * @param error what went wrong, raw, or empty
 * @param addresses where its pictures are
 * @param holdsData whether pictures are in the answer itself, as {@code data:} addresses
 * @param dataWasTaken whether those were taken out as they streamed by
 */
record Prediction(
        @Nullable String id,
        @Nullable String status,
        String error,
        List<String> addresses,
        boolean holdsData,
        boolean dataWasTaken) {}
