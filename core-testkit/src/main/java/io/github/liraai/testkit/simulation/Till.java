package io.github.liraai.testkit.simulation;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.ProviderTask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the painters sold. A job may buy once: only when it is certain that nothing was sold may it ask anybody again. */
final class Till {
    private final Map<JobId, List<Purchase>> purchases = new HashMap<>();
    private final Map<ProviderTask, JobId> tasks = new HashMap<>();
    private final Set<JobId> cutOff = new HashSet<>();

    /** A request that may cost money. */
    static final class Purchase {
        private boolean nothingSold;

        /** Notes that it is certain that nothing was sold. */
        void nothingSold() {
            nothingSold = true;
        }
    }

    /** Notes that a request has reached a painter that is paid. */
    Purchase request(JobId job) {
        if (cutOff.contains(job)) {
            throw new Violation("a paid request for job " + job.value() + " after a crash cut an earlier one off");
        }
        List<Purchase> earlier = purchases.computeIfAbsent(job, key -> new ArrayList<>());
        if (!earlier.stream().allMatch(purchase -> purchase.nothingSold)) {
            throw new Violation(
                    "a second paid request for job " + job.value() + ", of which something may have been bought");
        }
        Purchase purchase = new Purchase();
        earlier.add(purchase);
        return purchase;
    }

    /** Notes that a process died in the middle of a call, so that nobody can know what was sold. */
    void cutOff(JobId job) {
        cutOff.add(job);
    }

    /** Takes a task on. */
    ProviderTask newTask(JobId job) {
        ProviderTask task = new ProviderTask("task-" + (tasks.size() + 1));
        tasks.put(task, job);
        return task;
    }

    /** Is asked about a task. */
    void ask(ProviderTask task, JobId job) {
        if (!job.equals(tasks.get(task))) {
            throw new Violation("job " + job.value() + " asked about " + task.value() + ", which is not its own");
        }
    }
}
