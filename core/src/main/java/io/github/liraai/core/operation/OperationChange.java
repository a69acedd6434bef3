package io.github.liraai.core.operation;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.quota.QuotaDay;
import java.time.Instant;
import java.util.Objects;

/** A change of what is in force for everybody. */
public sealed interface OperationChange {
    /** Tells who made it. */
    Actor by();

    /** Gives its line of the audit. */
    AuditEntry entry(Instant now);

    /**
     * Begins maintenance, in place of one that goes on.
     *
     * @param by who did it
     * @param maintenance how long, and what people are told
     */
    record BeginMaintenance(Actor by, Maintenance maintenance) implements OperationChange {
        public BeginMaintenance {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(maintenance, "maintenance");
        }

        @Override
        public AuditEntry entry(Instant now) {
            String notice = maintenance.notice().isEmpty() ? "" : ": " + maintenance.notice();
            return line(now, by, "maintenance-on", "until " + maintenance.until() + notice);
        }
    }

    /**
     * Ends maintenance.
     *
     * @param by who did it
     */
    record EndMaintenance(Actor by) implements OperationChange {
        public EndMaintenance {
            Objects.requireNonNull(by, "by");
        }

        @Override
        public AuditEntry entry(Instant now) {
            return line(now, by, "maintenance-off", "ended by hand");
        }
    }

    /**
     * Pauses something.
     *
     * @param by who did it
     * @param what what
     */
    record PauseIt(Actor by, Pausable what) implements OperationChange {
        public PauseIt {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(what, "what");
        }

        @Override
        public AuditEntry entry(Instant now) {
            return line(now, by, "pause-" + kind(what), what.name());
        }
    }

    /**
     * Lets something that is paused paint again.
     *
     * @param by who did it
     * @param what what
     */
    record ResumeIt(Actor by, Pausable what) implements OperationChange {
        public ResumeIt {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(what, "what");
        }

        @Override
        public AuditEntry entry(Instant now) {
            return line(now, by, "resume-" + kind(what), what.name());
        }
    }

    /**
     * Raises a cap by its own amount for one day.
     *
     * @param by who did it
     * @param scope whose cap
     * @param day the day
     * @param resumed how often it was raised before; a second press of the same button changes nothing
     * @param cap its amount
     */
    record RaiseCap(Actor by, CapScope scope, QuotaDay day, int resumed, int cap) implements OperationChange {
        public RaiseCap {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(day, "day");
            if (resumed < 0 || cap < 1) {
                throw new IllegalArgumentException(
                        "resumed must not be negative, cap positive: " + resumed + ", " + cap);
            }
        }

        @Override
        public AuditEntry entry(Instant now) {
            String before = Integer.toString(new CapUse(0, resumed).limit(cap));
            String after = Integer.toString(new CapUse(0, resumed + 1).limit(cap));
            return line(now, by, "resume-cap", scope.name() + " on " + day.date() + ": " + before + " -> " + after);
        }
    }

    private static String kind(Pausable what) {
        return switch (what) {
            case Pausable.Model model -> "model";
            case Pausable.Provider provider -> "provider";
        };
    }

    private static AuditEntry line(Instant now, Actor by, String action, String detail) {
        return new AuditEntry(now, by, null, action, detail);
    }
}
