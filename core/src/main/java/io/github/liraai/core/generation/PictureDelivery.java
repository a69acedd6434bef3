package io.github.liraai.core.generation;

import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaStatus;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Brings pictures, or the news that there are none, to the person who asked (driven port).
 *
 * <p>Implementations are thread-safe and are called from a virtual thread. They never throw for a failure of the world. After a
 * crash the same delivery may be asked for again.
 */
public interface PictureDelivery {
    /** Sends the pictures. */
    Result deliver(Parcel parcel);

    /** Tells the person that there will be no picture and that nothing was charged. */
    Result tell(Notice notice);

    /**
     * Pictures on their way.
     *
     * @param job the job
     * @param note the driving adapter's note, or null when none was kept (yet)
     * @param asked the model asked for
     * @param paintedBy the model that painted, another one when a fallback took over
     * @param pictures the pictures, one at least
     * @param spool where their bytes are
     * @param quota the quota as it will be once these are charged, apart from other jobs
     */
    record Parcel(
            GenerationJob job,
            @Nullable DeliveryNote note,
            ModelKey asked,
            ModelKey paintedBy,
            List<SpooledPicture> pictures,
            PictureSpool spool,
            QuotaStatus quota) {
        public Parcel {
            Objects.requireNonNull(job, "job");
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * News that there is no picture.
     *
     * @param job the job
     * @param note the driving adapter's note, or null when none was kept (yet)
     * @param cause why
     * @param quota the quota after the hold was given back
     */
    record Notice(GenerationJob job, @Nullable DeliveryNote note, Cause cause, QuotaStatus quota) {
        public Notice {
            Objects.requireNonNull(job, "job");
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(quota, "quota");
        }
    }

    /** How it went. */
    sealed interface Result {
        /**
         * It arrived.
         *
         * @param pictures how many pictures did, zero for a notice
         * @param files how to find them again, in their order; fewer or none where that cannot be done
         */
        record Delivered(PictureCount pictures, List<PictureFile> files) implements Result {
            public Delivered {
                files = List.copyOf(files);
            }

            /** Says that they arrived and cannot be found again. */
            public Delivered(PictureCount pictures) {
                this(pictures, List.of());
            }
        }

        /**
         * It did not arrive and may later.
         *
         * @param retryAfter how long to wait at least
         */
        record Later(Duration retryAfter) implements Result {}

        /**
         * It cannot arrive: the chat is gone or shut to us.
         *
         * @param reason for operators, without user text
         */
        record Undeliverable(String reason) implements Result {}
    }
}
