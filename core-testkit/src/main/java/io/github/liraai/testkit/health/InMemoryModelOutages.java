package io.github.liraai.testkit.health;

import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.health.ModelNews;
import io.github.liraai.core.health.ModelOutages;
import io.github.liraai.core.health.Outage;
import io.github.liraai.testkit.access.InMemoryAudit;
import io.github.liraai.testkit.store.StoreSwitch;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The core's own outages in memory, which can be switched away. Thread-safe. */
public final class InMemoryModelOutages implements ModelOutages {
    private final StoreSwitch store;
    private final InMemoryAudit audit;
    private final ModelOutages outages = ModelOutages.inMemory();

    /** Creates a store without outages, which is always there. */
    public InMemoryModelOutages() {
        this(new StoreSwitch(), new InMemoryAudit());
    }

    /** Creates a store without outages, which can be switched away. */
    public InMemoryModelOutages(StoreSwitch store) {
        this(store, new InMemoryAudit());
    }

    /** Creates a store without outages, which can be switched away, and which writes into an audit. */
    public InMemoryModelOutages(StoreSwitch store, InMemoryAudit audit) {
        this.store = store;
        this.audit = audit;
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
    public boolean end(Outage known, Instant at, AuditEntry line) {
        store.pass("end an outage");
        boolean isEnded = outages.end(known, at, line);
        if (isEnded) {
            audit.add(line);
        }
        return isEnded;
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
