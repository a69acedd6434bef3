package io.github.liraai.core.health;

import io.github.liraai.core.access.AdministratorNews;
import io.github.liraai.core.access.FindAdministrators;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Goes through the outages: tells of them, and has providers asked whose time has come. */
final class WatchedModels implements WatchModels {
    /** How long an outage is remembered after its end, and its end is news. */
    static final Duration KEPT = Duration.ofDays(1);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ModelHealth health;
    private final ModelCatalog models;
    private final Map<ProviderName, ModelProbe> probes;
    private final FindAdministrators administrators;
    private final AdministratorNews<ModelNews> bearer;

    /** Outages that this process has nothing more to tell of, so that it does not look for administrators all the time. */
    private final Set<Story> settled = new HashSet<>();

    /** Outages of models that are on trial: there is nothing more to ask, a call has to try. */
    private final Map<ModelKey, Outage> onTrial = new HashMap<>();

    WatchedModels(
            ModelHealth health,
            ModelCatalog models,
            Map<ProviderName, ModelProbe> probes,
            FindAdministrators administrators,
            AdministratorNews<ModelNews> bearer) {
        this.health = health;
        this.models = models;
        this.probes = Map.copyOf(probes);
        this.administrators = administrators;
        this.bearer = bearer;
    }

    private record Story(ModelKey model, Instant since, ModelNews.Kind kind) {
        static Story of(Outage outage) {
            return new Story(
                    outage.model(),
                    outage.since(),
                    outage.endedAt() == null ? ModelNews.Kind.GONE : ModelNews.Kind.BACK);
        }
    }

    @Override
    public synchronized void look() {
        List<Outage> outages = health.outages().all();
        settled.retainAll(outages.stream().map(Story::of).toList());
        for (Outage outage : outages) {
            today(outage).ifPresent(model -> tell(outage, model));
        }
        for (Outage outage : outages) {
            if (outage.endedAt() == null) {
                today(outage).ifPresent(model -> ask(outage, model));
            } else if (!health.now().isBefore(outage.endedAt().plus(KEPT))) {
                health.outages().forget(outage);
            }
        }
    }

    /** Finds the model that an outage is about; none when the configuration has another one in its place. */
    private Optional<ImageModel> today(Outage outage) {
        return models.find(outage.model()).filter(outage::concerns);
    }

    private void tell(Outage outage, ImageModel model) {
        Story story = Story.of(outage);
        if (settled.contains(story)) {
            return;
        }
        ModelNews news = new ModelNews(story.kind(), model, outage.since());
        Set<UserId> told = health.outages().told(outage, news.kind());
        boolean isSettled = true;
        for (Member administrator : administrators.all()) {
            isSettled &= told.contains(administrator.id()) || tell(outage, news, administrator);
        }
        if (isSettled) {
            settled.add(story);
        }
    }

    private boolean tell(Outage outage, ModelNews news, Member administrator) {
        if (!health.outages().claim(outage, news.kind(), administrator.id())) {
            return true;
        }
        AdministratorNews.Result result = AdministratorNews.Result.LATER;
        try {
            result = bearer.tell(administrator, news);
        } finally {
            if (result == AdministratorNews.Result.LATER) {
                health.outages().release(outage, news.kind(), administrator.id());
            }
        }
        return result == AdministratorNews.Result.SETTLED;
    }

    private void ask(Outage outage, ImageModel model) {
        ModelProbe probe = probes.get(model.provider());
        if (probe == null || !outage.isDue(health.now()) || outage.equals(onTrial.get(outage.model()))) {
            return;
        }
        // Put off before it is asked: until the answer is there the model stays out of the menu, and nobody else asks.
        Outage asked = outage.nextAt(health.now().plus(health.schedule().pauseAfter(0)));
        if (health.change(outage, asked)) {
            conclude(asked, model, probe.ask(model.providerModel(), PATIENCE));
        }
    }

    private void conclude(Outage asked, ImageModel model, ModelProbe.Standing standing) {
        Instant now = health.now();
        switch (standing) {
            case ModelProbe.Standing.Served served -> served(asked, model);
            case ModelProbe.Standing.Gone gone -> health.change(asked, asked.triedInVain(now, health.schedule()));
            case ModelProbe.Standing.NotAskable notAskable -> putOnTrial(asked);
            // Says nothing of the model; it is asked again after the first pause.
            case ModelProbe.Standing.Refused refused -> {}
            case ModelProbe.Standing.Unpaid unpaid -> {}
            case ModelProbe.Standing.Busy busy -> {}
            case ModelProbe.Standing.NotHere notHere -> {}
            case ModelProbe.Standing.Unclear unclear -> {}
        }
    }

    /** A model that was tried in vain since it went is back when it has painted: there are models that are listed and not served. */
    private void served(Outage asked, ImageModel model) {
        if (asked.tries() == 0) {
            health.returned(asked, model);
        } else {
            putOnTrial(asked);
        }
    }

    private void putOnTrial(Outage asked) {
        Outage due = asked.nextAt(health.now());
        onTrial.put(asked.model(), due);
        health.change(asked, due);
    }
}
