package io.github.liraai.embedding;

import io.github.liraai.core.Lira;
import io.github.liraai.core.access.AccessLevel;
import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.access.AllowedModels;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.generation.RequestPictures;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.offline.OfflineImageGenerator;
import io.github.liraai.persistence.DatabaseSettings;
import io.github.liraai.persistence.PersistenceSettings;
import io.github.liraai.persistence.PersistentStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** The program that the README shows. */
final class EmbeddingExample implements AutoCloseable {
    private final PersistentStore store;
    private final Lira lira;

    EmbeddingExample(Path folder, ModelCatalog models, PictureDelivery myChat) {
        var database = DatabaseSettings.file(folder.resolve("lira"));
        var store = PersistentStore.open(PersistenceSettings.of(database, folder.resolve("spool")));
        var everybody = new AccessLevel(new LevelName("user"), DailyLimit.of(3), new AllowedModels.All());
        var levels = new AccessLevels(List.of(everybody));
        // README: begin
        var lira = Lira.builder()
                .levels(levels)
                .models(models)
                .generator(new ProviderName("offline"), new OfflineImageGenerator(InstantSource.system()))
                .ledger(store.ledger())
                .directory(store.directory())
                .preferences(store.preferences())
                .spool(store.spool())
                .delivery(myChat)
                .build();
        store.engine().start(lira.runGeneration());
        // README: end
        this.store = store;
        this.lira = lira;
    }

    RequestPictures.Result ask(String message, String words) {
        var key = new RequestKey("my-chat:" + message);
        var user = new UserId("42");
        var replyTo = new ReplyAddress(message);
        var model = new ModelKey("offline");
        // README: begin
        var command = new RequestPictures.Command(key, user, replyTo, words, model, PictureOptions.defaults());
        var result = lira.requestPictures().request(command);
        // README: end
        return result;
    }

    @Override
    public void close() {
        store.close();
    }
}
