package io.github.liraai.persistence;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.operation.CapScope;
import io.github.liraai.core.operation.CapStatus;
import io.github.liraai.core.operation.Caps;
import io.github.liraai.core.operation.OperationChange;
import io.github.liraai.core.operation.OperationChange.BeginMaintenance;
import io.github.liraai.core.operation.OperationChange.EndMaintenance;
import io.github.liraai.core.operation.OperationChange.PauseIt;
import io.github.liraai.core.operation.OperationChange.RaiseCap;
import io.github.liraai.core.operation.OperationChange.ResumeIt;
import io.github.liraai.core.operation.OperationState;
import io.github.liraai.core.operation.OperationStore;
import io.github.liraai.core.operation.Pausable;
import io.github.liraai.core.operation.Pause;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Keeps in the database what is in force for everybody, and counts what is asked of providers. Thread-safe. */
final class JdbiOperationStore implements OperationStore {
    private final Database database;
    private final OperationTables inForce = new OperationTables();
    private final CapTables caps = new CapTables();
    private final AuditTable audit = new AuditTable();

    JdbiOperationStore(Database database) {
        this.database = database;
    }

    @Override
    public OperationState read(QuotaDay day) {
        return database.read(
                "read what is in force",
                handle -> new OperationState(
                        inForce.maintenance(handle), inForce.pauses(handle), caps.uses(handle, day)));
    }

    @Override
    public boolean apply(OperationChange change, Instant now) {
        return database.inTransactionRepeated("change what is in force", (handle, first) -> {
            boolean isMade = make(handle, change, now);
            if (isMade) {
                audit.insert(handle, change.entry(now));
            }
            return isMade;
        });
    }

    private boolean make(Handle handle, OperationChange change, Instant now) {
        return switch (change) {
            case BeginMaintenance begin -> inForce.begin(handle, begin.maintenance());
            case EndMaintenance end -> inForce.end(handle);
            case PauseIt(var by, Pausable what) -> inForce.pause(handle, new Pause(what, now, by));
            case ResumeIt(var by, Pausable what) -> inForce.resume(handle, what);
            case RaiseCap raise -> caps.raise(handle, raise.scope(), raise.day(), raise.resumed());
        };
    }

    @Override
    public boolean count(QuotaDay day, ProviderName provider, PictureCount pictures, Caps allowed) {
        List<CapScope> scopes = Caps.scopesOf(provider);
        return database.inTransactionSoon("count pictures that are asked for", (handle, first) -> {
            // All take in the same order, so that nobody waits in a circle.
            for (int i = 0; i < scopes.size(); i++) {
                if (!caps.take(handle, scopes.get(i), day, pictures, allowed)) {
                    scopes.subList(0, i).forEach(taken -> caps.add(handle, taken, day, -pictures.value()));
                    return false;
                }
            }
            return true;
        });
    }

    @Override
    public void uncount(QuotaDay day, ProviderName provider, PictureCount pictures) {
        database.inTransactionSoon("take counted pictures back", (handle, first) -> {
            Caps.scopesOf(provider).forEach(scope -> caps.add(handle, scope, day, -pictures.value()));
            return true;
        });
    }

    @Override
    public boolean claim(CapStatus reached, UserId administrator) {
        return database.inTransactionRepeated(
                "note who is told of a cap", (handle, first) -> caps.claim(handle, reached, administrator));
    }

    @Override
    public void release(CapStatus reached, UserId administrator) {
        database.write("note who is not told of a cap", handle -> caps.release(handle, reached, administrator));
    }
}
