package io.github.liraai.core.operation;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.operation.ManageOperation.Result.Changed;
import io.github.liraai.core.operation.ManageOperation.Result.OverAlready;
import io.github.liraai.core.operation.ManageOperation.Result.Unchanged;
import io.github.liraai.core.operation.ManageOperation.Result.Unknown;
import io.github.liraai.core.quota.QuotaDay;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Put something in force for everybody, audited (driving port): maintenance, pauses of models and providers, caps of a day. Thread-safe;
 * who may call it is the caller's to decide.
 */
public final class ManageOperation {
    private final Operation operation;
    private final ModelCatalog models;
    private final InstantSource clock;

    private ManageOperation(Operation operation, ModelCatalog models, InstantSource clock) {
        this.operation = operation;
        this.models = models;
        this.clock = clock;
    }

    /** Creates the use case. */
    public static ManageOperation of(Operation operation, ModelCatalog models, InstantSource clock) {
        return new ManageOperation(operation, models, clock);
    }

    /** Begins maintenance, in place of one that goes on; an end that is over already is refused. */
    public Result beginMaintenance(Maintenance maintenance, Actor by) {
        return maintenance.holdsAt(clock.instant())
                ? made(new OperationChange.BeginMaintenance(by, maintenance))
                : new OverAlready();
    }

    /** Ends maintenance before its time. */
    public Result endMaintenance(Actor by) {
        return operation.maintenance().isPresent() ? made(new OperationChange.EndMaintenance(by)) : new Unchanged();
    }

    /** Pauses a model or a provider: it is refused and not in the menu, and fallbacks pass it over. */
    public Result pause(Pausable what, Actor by) {
        return isKnown(what) ? made(new OperationChange.PauseIt(by, today(what))) : unknown(what);
    }

    /** Lets a model or a provider paint again, also one that has left the configuration. */
    public Result resume(Pausable what, Actor by) {
        boolean isResumed = operation.change(new OperationChange.ResumeIt(by, today(what)));
        if (isResumed) {
            return new Changed();
        }
        return isKnown(what) ? new Unchanged() : unknown(what);
    }

    /** Raises a cap by its own amount for today; two that do so at once raise it once. */
    public Result raiseCap(CapScope scope, Actor by) {
        CapStatus now = operation.status(scope);
        return raiseCap(scope, now.day(), now.use().resumed(), by);
    }

    /** Raises a cap as {@link #raiseCap(CapScope, Actor)}, unless it was raised more often than {@code resumed}, or the day is over. */
    public Result raiseCap(CapScope scope, QuotaDay day, int resumed, Actor by) {
        OptionalInt cap = operation.cap(scope);
        if (cap.isEmpty()) {
            return new Unknown(
                    scope.name(),
                    operation.capped().stream().map(CapScope::name).toList());
        }
        boolean isToday = operation.status(scope).day().equals(day);
        return isToday ? made(new OperationChange.RaiseCap(by, scope, day, resumed, cap.getAsInt())) : new Unchanged();
    }

    private Result made(OperationChange change) {
        return operation.change(change) ? new Changed() : new Unchanged();
    }

    /** Takes an earlier key of a model for its key of today. */
    private Pausable today(Pausable what) {
        return switch (what) {
            case Pausable.Model(ModelKey key) ->
                models.find(key)
                        .<Pausable>map(model -> new Pausable.Model(model.key()))
                        .orElse(what);
            case Pausable.Provider provider -> what;
        };
    }

    private boolean isKnown(Pausable what) {
        return switch (what) {
            case Pausable.Model(ModelKey key) -> models.find(key).isPresent();
            case Pausable.Provider(ProviderName provider) ->
                models.all().stream().map(ImageModel::provider).anyMatch(provider::equals);
        };
    }

    private Unknown unknown(Pausable what) {
        List<String> known = switch (what) {
            case Pausable.Model model ->
                models.all().stream().map(each -> each.key().value()).toList();
            case Pausable.Provider provider ->
                models.all().stream()
                        .map(each -> each.provider().value())
                        .distinct()
                        .toList();
        };
        return new Unknown(what.name(), known);
    }

    /** What came of it. */
    public sealed interface Result {
        /** It is in force. */
        record Changed() implements Result {}

        /** It was so already, or somebody else was first. */
        record Unchanged() implements Result {}

        /** Its end is not after now. */
        record OverAlready() implements Result {}

        /**
         * There is no such thing.
         *
         * @param asked the name asked for
         * @param known those there are
         */
        record Unknown(String asked, List<String> known) implements Result {
            public Unknown {
                Objects.requireNonNull(asked, "asked");
                known = List.copyOf(known);
            }
        }
    }
}
