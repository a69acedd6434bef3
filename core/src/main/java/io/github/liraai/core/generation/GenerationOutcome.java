package io.github.liraai.core.generation;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one call to a provider ended. The cases differ in what may be done next, above all in whether money may have been
 * spent.
 *
 * <p>{@code detail} is for operators: the provider's own words, shortened and without secrets, or empty. Users never see it.
 */
public sealed interface GenerationOutcome {
    /**
     * Pictures were bought and are in the spool.
     *
     * @param pictures one at least
     */
    record Pictures(List<SpooledPicture> pictures) implements GenerationOutcome {
        public Pictures {
            pictures = List.copyOf(pictures);
            if (pictures.isEmpty()) {
                throw new IllegalArgumentException("pictures must not be empty");
            }
        }
    }

    /**
     * Nothing was bought: may be tried again, here or with a fallback.
     *
     * @param cause why
     * @param retryAfter how long the provider asks to wait, or null
     * @param detail for operators
     */
    record NotStarted(Cause cause, @Nullable Duration retryAfter, String detail) implements GenerationOutcome {
        public NotStarted {
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(detail, "detail");
            if (retryAfter != null && retryAfter.isNegative()) {
                throw new IllegalArgumentException("retryAfter must not be negative: " + retryAfter);
            }
        }
    }

    /**
     * The provider refused what was asked; the same request would be refused again.
     *
     * @param cause why
     * @param detail for operators
     */
    record Rejected(Cause cause, String detail) implements GenerationOutcome {
        public Rejected {
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(detail, "detail");
        }
    }

    /**
     * A paid call may have happened: never to be repeated, neither here nor elsewhere.
     *
     * @param cause what went wrong
     * @param detail for operators
     */
    record Unknown(Cause cause, String detail) implements GenerationOutcome {
        public Unknown {
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(detail, "detail");
        }
    }
}
