package io.github.liraai.core.generation;

import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.quota.PictureCount;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far a job has come. Each change is one guarded step in the store. */
public sealed interface JobState {
    /** Tells whether pictures are still held for the job. */
    boolean holds();

    /**
     * It waits to be tried, for the first time or again.
     *
     * @param planStep which model of the plan is next, from zero
     * @param tries how often that model was tried
     * @param firstCallAt when the first call was made, or null before it
     * @param chosenNot why the model that was chosen, the first of the plan, did not paint; null while it is the one that is tried
     */
    record Waiting(
            int planStep,
            int tries,
            @Nullable Instant firstCallAt,
            @Nullable Cause chosenNot) implements JobState {
        /** As accepted. */
        public static final Waiting FRESH = new Waiting(0, 0, null);

        /** Creates one whose chosen model may paint yet. */
        public Waiting(int planStep, int tries, @Nullable Instant firstCallAt) {
            this(planStep, tries, firstCallAt, null);
        }

        public Waiting {
            if (planStep < 0 || tries < 0) {
                throw new IllegalArgumentException("step and tries must not be negative: " + planStep + ", " + tries);
            }
        }

        @Override
        public boolean holds() {
            return true;
        }
    }

    /**
     * A provider is being called, or was when the process died.
     *
     * @param planStep which model of the plan
     * @param tries how often that model was tried, this call included
     * @param firstCallAt when the first call of the job was made
     * @param task the provider's task, or null while there is none
     * @param chosenNot why the model that was chosen, the first of the plan, did not paint; null while it is the one that is tried
     */
    record Calling(
            int planStep,
            int tries,
            Instant firstCallAt,
            @Nullable ProviderTask task,
            @Nullable Cause chosenNot) implements JobState {
        /** Notes the provider's task. */
        Calling with(ProviderTask known) {
            return new Calling(planStep, tries, firstCallAt, known, chosenNot);
        }

        /** Creates one whose chosen model may paint yet. */
        public Calling(int planStep, int tries, Instant firstCallAt, @Nullable ProviderTask task) {
            this(planStep, tries, firstCallAt, task, null);
        }

        public Calling {
            Objects.requireNonNull(firstCallAt, "firstCallAt");
            if (planStep < 0 || tries < 1) {
                throw new IllegalArgumentException(
                        "step must not be negative, tries positive: " + planStep + ", " + tries);
            }
        }

        @Override
        public boolean holds() {
            return true;
        }
    }

    /**
     * The pictures are in the spool and wait to be delivered.
     *
     * @param paintedBy the model that painted them
     * @param pictures the pictures
     * @param deliveries how often delivery was tried
     * @param took how long the call took that painted them, in milliseconds, or null when a crash cut it off
     */
    record Painted(
            ModelKey paintedBy,
            List<SpooledPicture> pictures,
            int deliveries,
            @Nullable Duration took) implements JobState {
        public Painted {
            Objects.requireNonNull(paintedBy, "paintedBy");
            pictures = List.copyOf(pictures);
            if (pictures.isEmpty() || deliveries < 0) {
                throw new IllegalArgumentException("painted needs pictures and a count of deliveries: " + deliveries);
            }
            if (took != null && took.isNegative()) {
                throw new IllegalArgumentException("took must not be negative: " + took);
            }
            took = took == null ? null : took.truncatedTo(ChronoUnit.MILLIS);
        }

        /** Painted, and nobody knows how long it took. */
        public Painted(ModelKey paintedBy, List<SpooledPicture> pictures, int deliveries) {
            this(paintedBy, pictures, deliveries, null);
        }

        @Override
        public boolean holds() {
            return true;
        }
    }

    /**
     * There will be no picture; the hold is given back, and the person is to be told.
     *
     * @param cause why
     * @param tellings how often telling was tried
     */
    record Failed(Cause cause, int tellings) implements JobState {
        public Failed {
            Objects.requireNonNull(cause, "cause");
            if (tellings < 0) {
                throw new IllegalArgumentException("tellings must not be negative: " + tellings);
            }
        }

        @Override
        public boolean holds() {
            return false;
        }
    }

    /**
     * All is done.
     *
     * @param charged pictures delivered and charged
     * @param cause why there is no picture, or null when there is
     */
    record Finished(PictureCount charged, @Nullable Cause cause) implements JobState {
        public Finished {
            Objects.requireNonNull(charged, "charged");
        }

        @Override
        public boolean holds() {
            return false;
        }
    }
}
