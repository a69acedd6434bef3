package io.github.liraai.testkit.generation;

import io.github.liraai.core.generation.DeliveryNote;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.generation.ReplyAddress;
import java.time.Duration;

class RecordingPictureDeliveryTest extends PictureDeliveryContract {
    private final RecordingPictureDelivery delivery = new RecordingPictureDelivery();

    @Override
    protected RecordingPictureDelivery delivery() {
        return delivery;
    }

    @Override
    protected ReplyAddress reachable() {
        return new ReplyAddress("chat:1");
    }

    @Override
    protected DeliveryNote note() {
        return new DeliveryNote("status:17");
    }

    @Override
    protected ReplyAddress shut() {
        var undeliverable = new PictureDelivery.Result.Undeliverable("blocked by the user");
        delivery.next(undeliverable, undeliverable);
        return new ReplyAddress("chat:2");
    }

    @Override
    protected void cutOff() {
        var later = new PictureDelivery.Result.Later(Duration.ZERO);
        delivery.next(later, later);
    }
}
