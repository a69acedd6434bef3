package io.github.liraai.core.operation;

import io.github.liraai.core.access.AdministratorNews;
import io.github.liraai.core.access.FindAdministrators;
import io.github.liraai.core.access.Member;
import java.util.List;

/**
 * Tell every administrator once when a cap is reached, and once again when it was raised and is reached anew (driving port). To be called
 * every few seconds, by any number of processes. Thread-safe.
 */
@FunctionalInterface
public interface WatchCaps {
    /** Looks, and tells whoever does not know yet. */
    void look();

    /** Creates the use case. */
    static WatchCaps of(Operation operation, FindAdministrators administrators, AdministratorNews<CapStatus> news) {
        return () -> {
            List<CapStatus> reached =
                    operation.caps().stream().filter(CapStatus::isReached).toList();
            if (!reached.isEmpty()) {
                List<Member> all = administrators.all();
                reached.forEach(cap -> all.forEach(administrator -> tell(operation.store(), administrator, cap, news)));
            }
        };
    }

    private static void tell(
            OperationStore store, Member administrator, CapStatus reached, AdministratorNews<CapStatus> news) {
        if (!store.claim(reached, administrator.id())) {
            return;
        }
        switch (news.tell(administrator, reached)) {
            case SETTLED -> {
                // The claim stays.
            }
            case LATER -> store.release(reached, administrator.id());
        }
    }
}
