package io.github.liraai.provider.http.breaker;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.model.ProviderName;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.StateTransition;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/**
 * Leaves providers alone that keep failing, each provider and each of its models for itself. Thread-safe.
 *
 * <p>While one is left alone, its calls end at once as {@link NotStarted} with the pause as the wait, so that a fallback takes over: nothing
 * was sent. What counts as a failure is that the provider could not be reached, did not answer in time, answered with a fault of
 * its own or with something that is no answer. Refusals of any kind do not count, neither way.
 */
public final class CircuitBreakers {
    private final BreakerSettings settings;
    private final CircuitBreakerRegistry breakers;
    private final BreakerListener listener;

    /**
     * Begins with everybody well.
     *
     * @param settings when and for how long
     * @param clock the core's clock
     * @param listener hears of it
     */
    public CircuitBreakers(BreakerSettings settings, InstantSource clock, BreakerListener listener) {
        this.settings = settings;
        this.listener = listener;
        this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(settings.calls())
                .minimumNumberOfCalls(settings.failures())
                .failureRateThreshold(settings.percent())
                .slowCallRateThreshold(100)
                .waitDurationInOpenState(settings.pause())
                .permittedNumberOfCallsInHalfOpenState(1)
                .clock(clock.withZone(ZoneOffset.UTC))
                .build());
        breakers.getEventPublisher().onEntryAdded(added -> tell(added.getAddedEntry()));
    }

    /** Puts the breakers of a provider and of its models before it. */
    public ImageGenerator guard(ProviderName provider, ImageGenerator generator) {
        return new Guarded(provider, generator);
    }

    private void tell(CircuitBreaker breaker) {
        breaker.getEventPublisher().onStateTransition(event -> {
            StateTransition transition = event.getStateTransition();
            switch (transition.getToState()) {
                case OPEN -> listener.leftAlone(breaker.getName(), settings.pause());
                case CLOSED -> listener.wellAgain(breaker.getName());
                default -> {
                    // Being tried is no news.
                }
            }
        });
    }

    private NotStarted leftAlone(CircuitBreaker breaker) {
        return new NotStarted(
                Cause.SERVER_ERROR,
                settings.pause(),
                breaker.getName() + " failed too often and is left alone for a while");
    }

    /** Tells a failure that speaks against the provider from what does not. */
    private enum Sign {
        WELL,
        ILL,
        NONE;

        static Sign of(GenerationOutcome outcome) {
            return switch (outcome) {
                case Pictures pictures -> WELL;
                case Rejected rejected -> NONE;
                case NotStarted(Cause cause, var retryAfter, var detail) -> of(cause);
                case Unknown(Cause cause, var detail) -> of(cause);
            };
        }

        private static Sign of(Cause cause) {
            return switch (cause) {
                case UNREACHABLE, SERVER_ERROR, TIMEOUT, MALFORMED_RESPONSE, NO_IMAGE -> ILL;
                case AUTH,
                        FORBIDDEN,
                        PAYMENT_REQUIRED,
                        NOT_FOUND,
                        INVALID_REQUEST,
                        CONTENT_BLOCKED,
                        GEO_BLOCKED,
                        RATE_LIMITED,
                        MODEL_LOADING,
                        TASK_FAILED,
                        CANCELED,
                        REFUSED,
                        PAUSED,
                        CAP_REACHED,
                        INTERRUPTED,
                        UNDELIVERABLE,
                        STORAGE -> NONE;
            };
        }
    }

    private final class Guarded implements ImageGenerator {
        private final ProviderName provider;
        private final ImageGenerator generator;

        Guarded(ProviderName provider, ImageGenerator generator) {
            this.provider = provider;
            this.generator = generator;
        }

        @Override
        public GenerationOutcome generate(GenerationRequest request, GenerationCall call) {
            if (call.earlierTask().isPresent()) {
                // Bought already: only the provider can say what became of it.
                return generator.generate(request, call);
            }
            CircuitBreaker whole = breakers.circuitBreaker(provider.value());
            CircuitBreaker model = breakers.circuitBreaker(provider.value() + " " + request.providerModel());
            if (!whole.tryAcquirePermission()) {
                return leftAlone(whole);
            }
            if (!model.tryAcquirePermission()) {
                whole.releasePermission();
                return leftAlone(model);
            }
            Sign sign = Sign.NONE;
            long began = whole.getCurrentTimestamp();
            try {
                GenerationOutcome outcome = generator.generate(request, call);
                sign = Sign.of(outcome);
                return outcome;
            } finally {
                note(whole, sign, began);
                note(model, sign, began);
            }
        }

        @Override
        public boolean isFree() {
            return generator.isFree();
        }

        private void note(CircuitBreaker breaker, Sign sign, long began) {
            long took = Math.max(0, breaker.getCurrentTimestamp() - began);
            switch (sign) {
                case WELL -> breaker.onSuccess(took, TimeUnit.NANOSECONDS);
                case ILL -> breaker.onError(took, TimeUnit.NANOSECONDS, new ProviderIll());
                case NONE -> breaker.releasePermission();
            }
        }
    }

    /** What the library is told of a failure, which for us is an outcome and never an exception. */
    private static final class ProviderIll extends Exception {
        private static final long serialVersionUID = 1L;

        ProviderIll() {
            super("the provider failed", null, false, false);
        }
    }
}
