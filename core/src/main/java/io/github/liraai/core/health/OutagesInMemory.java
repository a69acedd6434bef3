package io.github.liraai.core.health;

import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.model.ModelKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps outages in memory. Thread-safe. */
final class OutagesInMemory implements ModelOutages {
    private final Map<ModelKey, Outage> outages = new TreeMap<>(Comparator.comparing(ModelKey::value));
    private final Set<Told> told = new HashSet<>();

    private record Told(ModelKey model, Instant since, ModelNews.Kind news, UserId administrator) {
        static Told of(Outage outage, ModelNews.Kind news, UserId administrator) {
            return new Told(outage.model(), outage.since(), news, administrator);
        }
    }

    @Override
    public synchronized List<Outage> all() {
        return List.copyOf(outages.values());
    }

    @Override
    public synchronized boolean begin(Outage outage) {
        Outage earlier = outages.get(outage.model());
        if (earlier != null && earlier.endedAt() == null && earlier.servedAs().equals(outage.servedAs())) {
            return false;
        }
        told.removeIf(each -> each.model().equals(outage.model()));
        outages.put(outage.model(), outage);
        return true;
    }

    @Override
    public synchronized boolean change(Outage known, Outage next) {
        return known.endedAt() == null && outages.replace(known.model(), known, next);
    }

    @Override
    public boolean end(Outage known, Instant at, AuditEntry line) {
        return change(known, known.ended(at));
    }

    @Override
    public synchronized void forget(Outage ended) {
        if (ended.endedAt() != null && outages.remove(ended.model(), ended)) {
            told.removeIf(each -> each.model().equals(ended.model()));
        }
    }

    @Override
    public synchronized Set<UserId> told(Outage outage, ModelNews.Kind news) {
        return told.stream()
                .filter(each -> each.equals(Told.of(outage, news, each.administrator())))
                .map(Told::administrator)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public synchronized boolean claim(Outage outage, ModelNews.Kind news, UserId administrator) {
        boolean isDue =
                news == ModelNews.Kind.GONE || told.contains(Told.of(outage, ModelNews.Kind.GONE, administrator));
        return isDue && told.add(Told.of(outage, news, administrator));
    }

    @Override
    public synchronized void release(Outage outage, ModelNews.Kind news, UserId administrator) {
        told.remove(Told.of(outage, news, administrator));
    }
}
