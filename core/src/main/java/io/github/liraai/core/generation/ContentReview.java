package io.github.liraai.core.generation;

import io.github.liraai.core.prompt.ContentPolicy;
import java.util.Optional;

/** Asks the content policy, which may be anybody's: one that fails means no. */
final class ContentReview {
    private final ContentPolicy policy;
    private final GenerationListener listener;

    ContentReview(GenerationSetup setup) {
        this.policy = setup.content();
        this.listener = setup.listener();
    }

    Optional<Refusal> refuse(String prompt) {
        try {
            return switch (policy.review(prompt)) {
                case ALLOWED -> Optional.empty();
                case REFUSED -> Optional.of(new Refusal.ContentRefused());
            };
        } catch (RuntimeException e) {
            // Not ours and unknown to us: painting in spite of it is the one thing that cannot be taken back.
            listener.reviewFailed(e);
            return Optional.of(new Refusal.ContentNotReviewed());
        }
    }
}
