package io.github.liraai.testkit.generation;

import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.quota.PictureCount;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Delivers into lists: reads the pictures out of the spool like a real delivery, and answers as it is told, or that everything
 * arrived. Thread-safe.
 */
public final class RecordingPictureDelivery implements PictureDelivery {
    private final Queue<Result> results = new ConcurrentLinkedQueue<>();
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final List<Notice> notices = new CopyOnWriteArrayList<>();
    private final List<Parcel> attempts = new CopyOnWriteArrayList<>();

    /**
     * A parcel that arrived.
     *
     * @param parcel the parcel
     * @param contents the bytes of its pictures
     */
    public record Arrival(Parcel parcel, List<byte[]> contents) {
        public Arrival {
            contents = List.copyOf(contents);
        }
    }

    /** Answers so in the next attempts, after those given before. */
    public RecordingPictureDelivery next(Result... more) {
        results.addAll(List.of(more));
        return this;
    }

    /** Lists what arrived. */
    public List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /** Lists the parcels that somebody tried to deliver, arrived or not. */
    public List<Parcel> attempts() {
        return List.copyOf(attempts);
    }

    /** Lists the notices that somebody tried to give, arrived or not. */
    public List<Notice> notices() {
        return List.copyOf(notices);
    }

    @Override
    public Result deliver(Parcel parcel) {
        attempts.add(parcel);
        Result told = results.poll();
        if (told != null && !(told instanceof Result.Delivered)) {
            return told;
        }
        try {
            arrivals.add(new Arrival(parcel, contents(parcel)));
        } catch (IOException e) {
            return new Result.Later(Duration.ofSeconds(1));
        }
        return told == null
                ? new Result.Delivered(new PictureCount(parcel.pictures().size()))
                : told;
    }

    @Override
    public Result tell(Notice notice) {
        notices.add(notice);
        Result told = results.poll();
        return told == null ? new Result.Delivered(PictureCount.NONE) : told;
    }

    private static List<byte[]> contents(Parcel parcel) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (SpooledPicture picture : parcel.pictures()) {
            try (InputStream stream = parcel.spool().read(picture)) {
                contents.add(stream.readAllBytes());
            }
        }
        return contents;
    }
}
