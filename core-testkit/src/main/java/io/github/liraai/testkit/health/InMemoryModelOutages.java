package io.github.liraai.testkit.health;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.health.ModelNews;
import io.github.liraai.core.health.ModelOutages;
import io.github.liraai.core.health.Outage;
import io.github.liraai.testkit.store.StoreSwitch;
import java.util.List;
import java.util.Set;

/** The core's own outages in memory, which can be switched away. Thread-safe. */
public final class InMemoryModelOutages implements ModelOutages {
    private final StoreSwitch store;
    private final ModelOutages outages = ModelOutages.inMemory();

    /** Creates a store without outages, which is always there. */
    public InMemoryModelOutages() {
        this(new StoreSwitch());
    }

    /** Creates a store without outages, which can be switched away. */
    public InMemoryModelOutages(StoreSwitch store) {
        this.store = store;
    }

    @Override
    public List<Outage> all() {
        store.pass("list outages");
        return outages.all();
    }

    @Override
    public boolean begin(Outage outage) {
        store.pass("begin an outage");
        return outages.begin(outage);
    }

    @Override
    public boolean change(Outage known, Outage next) {
        store.pass("change an outage");
        return outages.change(known, next);
    }

    @Override
    public void forget(Outage ended) {
        store.pass("forget an outage");
        outages.forget(ended);
    }

    @Override
    public Set<UserId> told(Outage outage, ModelNews.Kind news) {
        store.pass("find out who was told");
        return outages.told(outage, news);
    }

    @Override
    public boolean claim(Outage outage, ModelNews.Kind news, UserId administrator) {
        store.pass("claim news");
        return outages.claim(outage, news, administrator);
    }

    @Override
    public void release(Outage outage, ModelNews.Kind news, UserId administrator) {
        store.pass("release news");
        outages.release(outage, news, administrator);
    }
}
