package io.github.liraai.core.intake;

import java.util.Objects;

/**
 * One time for which a holder has a lease.
 *
 * @param name the lease
 * @param holder who has it
 * @param term grows with each tenure of the lease, so that a later one is told from an earlier one; from 1
 * @param takenOver whether its former holder had not given it back and may not know yet that it is lost
 */
public record Tenure(LeaseName name, Holder holder, long term, boolean takenOver) {
    public Tenure {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(holder, "holder");
        if (term < 1) {
            throw new IllegalArgumentException("term must be positive: " + term);
        }
    }
}
