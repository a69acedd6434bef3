package io.github.liraai.testkit.operation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.operation.CapScope;
import io.github.liraai.core.operation.CapStatus;
import io.github.liraai.core.operation.CapUse;
import io.github.liraai.core.operation.Caps;
import io.github.liraai.core.operation.Maintenance;
import io.github.liraai.core.operation.OperationChange;
import io.github.liraai.core.operation.OperationState;
import io.github.liraai.core.operation.OperationStore;
import io.github.liraai.core.operation.Pausable;
import io.github.liraai.core.operation.Pause;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import io.github.liraai.testkit.access.InMemoryAudit;
import io.github.liraai.testkit.store.StoreSwitch;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps in memory what is in force for everybody; it forgets it with the process. Thread-safe. */
public final class InMemoryOperationStore implements OperationStore {
    private final StoreSwitch store;
    private final InMemoryAudit audit;
    private final Map<Pausable, Pause> pauses = new LinkedHashMap<>();
    private final Map<QuotaDay, Map<CapScope, CapUse>> uses = new HashMap<>();
    private final Set<Claim> claims = new HashSet<>();
    private @Nullable Maintenance maintenance;

    private record Claim(CapScope scope, QuotaDay day, int resumed, UserId administrator) {
        static Claim of(CapStatus reached, UserId administrator) {
            return new Claim(reached.scope(), reached.day(), reached.use().resumed(), administrator);
        }
    }

    /** Creates an empty store that is always there. */
    public InMemoryOperationStore() {
        this(new StoreSwitch(), new InMemoryAudit());
    }

    /** Creates an empty store that can be switched away. */
    public InMemoryOperationStore(StoreSwitch store, InMemoryAudit audit) {
        this.store = store;
        this.audit = audit;
    }

    @Override
    public synchronized OperationState read(QuotaDay day) {
        store.pass("read what is in force");
        return new OperationState(
                Optional.ofNullable(maintenance), List.copyOf(pauses.values()), uses.getOrDefault(day, Map.of()));
    }

    @Override
    public synchronized boolean apply(OperationChange change, Instant now) {
        store.pass("change what is in force");
        boolean isMade = switch (change) {
            case OperationChange.BeginMaintenance begin -> setMaintenance(begin.maintenance());
            case OperationChange.EndMaintenance end -> setMaintenance(null);
            case OperationChange.PauseIt(var by, Pausable what) ->
                pauses.putIfAbsent(what, new Pause(what, now, by)) == null;
            case OperationChange.ResumeIt(var by, Pausable what) -> pauses.remove(what) != null;
            case OperationChange.RaiseCap raise -> raise(raise);
        };
        if (isMade) {
            audit.add(change.entry(now));
        }
        return isMade;
    }

    @Override
    public synchronized boolean count(QuotaDay day, ProviderName provider, PictureCount pictures, Caps caps) {
        store.pass("count pictures");
        List<CapScope> scopes = Caps.scopesOf(provider);
        boolean isGranted = scopes.stream().allMatch(scope -> caps.grants(scope, use(day, scope), pictures));
        if (isGranted) {
            scopes.forEach(scope -> add(day, scope, pictures.value()));
        }
        return isGranted;
    }

    @Override
    public synchronized void uncount(QuotaDay day, ProviderName provider, PictureCount pictures) {
        store.pass("take counted pictures back");
        Caps.scopesOf(provider).forEach(scope -> add(day, scope, -pictures.value()));
    }

    @Override
    public synchronized boolean claim(CapStatus reached, UserId administrator) {
        store.pass("note who is told of a cap");
        return claims.add(Claim.of(reached, administrator));
    }

    @Override
    public synchronized void release(CapStatus reached, UserId administrator) {
        store.pass("note who is not told of a cap");
        claims.remove(Claim.of(reached, administrator));
    }

    private boolean setMaintenance(@Nullable Maintenance next) {
        boolean isNew = !Optional.ofNullable(maintenance).equals(Optional.ofNullable(next));
        maintenance = next;
        return isNew;
    }

    private boolean raise(OperationChange.RaiseCap raise) {
        CapUse before = use(raise.day(), raise.scope());
        if (before.resumed() != raise.resumed()) {
            return false;
        }
        put(raise.day(), raise.scope(), new CapUse(before.pictures(), before.resumed() + 1));
        return true;
    }

    private void add(QuotaDay day, CapScope scope, int pictures) {
        CapUse before = use(day, scope);
        put(day, scope, new CapUse(Math.max(0, before.pictures() + pictures), before.resumed()));
    }

    private CapUse use(QuotaDay day, CapScope scope) {
        return uses.getOrDefault(day, Map.of()).getOrDefault(scope, CapUse.NONE);
    }

    private void put(QuotaDay day, CapScope scope, CapUse use) {
        uses.computeIfAbsent(day, any -> new HashMap<>()).put(scope, use);
    }
}
