package io.github.liraai.testkit.generation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.DeliveryNote;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.LedgerUpkeep;
import io.github.liraai.core.generation.Outlook;
import io.github.liraai.core.generation.Receipt;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.history.PastJob;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import io.github.liraai.testkit.store.StoreSwitch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps jobs and quota in memory, as strictly as a real ledger; it forgets all with the process. Thread-safe: every method is one
 * step under one lock.
 */
public final class InMemoryGenerationLedger implements GenerationLedger, LedgerUpkeep, Outlook {
    private final StoreSwitch store;
    private final InMemorySchedule schedule = new InMemorySchedule();
    private final Map<JobId, StoredJob> jobs = new HashMap<>();
    private final Map<JobId, PictureCount> charges = new HashMap<>();
    private final Map<UserId, Map<JobId, StoredJob>> unfinished = new HashMap<>();
    private final Map<Account, QuotaUse> uses = new HashMap<>();
    private final Map<Account, PictureCount> forgiven = new HashMap<>();
    private final Map<JobId, Instant> line = new HashMap<>();
    private final Map<JobId, Receipt> receipts = new HashMap<>();
    private final Map<JobId, Painted> painted = new HashMap<>();

    private record Account(UserId user, QuotaDay day) {
        static Account of(GenerationJob job) {
            return new Account(job.user(), job.day());
        }

        String subject() {
            return "user " + user.value() + " on " + day.date();
        }
    }

    /** Creates an empty ledger whose store is always there. */
    public InMemoryGenerationLedger() {
        this(new StoreSwitch());
    }

    /** Creates an empty ledger upon a store that can be switched away. */
    public InMemoryGenerationLedger(StoreSwitch store) {
        this.store = store;
    }

    /** Gives the jobs to be run, for an engine. */
    public InMemorySchedule schedule() {
        return schedule;
    }

    @Override
    public synchronized Acceptance accept(GenerationJob job, Terms terms) {
        store.pass("accept a job");
        StoredJob earlier = jobs.get(job.id());
        if (earlier != null) {
            return new Acceptance.Duplicate(earlier);
        }
        QuotaUse before = use(job.user(), job.day());
        if (!terms.limit().grants(before.charged().plus(before.held()), job.pictures())) {
            return new Acceptance.Exhausted(before);
        }
        uses.merge(Account.of(job), new QuotaUse(PictureCount.NONE, job.pictures()), InMemoryGenerationLedger::sum);
        StoredJob fresh = new StoredJob(job, JobState.Waiting.FRESH, 0, null);
        Instant lineAt = terms.lineAt(job, ownWaiting(job.user()));
        put(fresh);
        line.put(job.id(), lineAt);
        schedule.put(job.id(), job.acceptedAt(), lineAt);
        return new Acceptance.Accepted(fresh, use(job.user(), job.day()), placeAt(lineAt));
    }

    private int ownWaiting(UserId user) {
        return (int) unfinished.getOrDefault(user, Map.of()).values().stream()
                .filter(job -> job.state() instanceof JobState.Waiting)
                .count();
    }

    private int placeAt(Instant lineAt) {
        return (int)
                line.values().stream().filter(each -> !each.isAfter(lineAt)).count();
    }

    @Override
    public synchronized Optional<StoredJob> find(JobId id) {
        store.pass("find a job");
        return Optional.ofNullable(jobs.get(id));
    }

    @Override
    public synchronized List<StoredJob> unfinished(UserId user) {
        store.pass("list unfinished jobs");
        return List.copyOf(unfinished.getOrDefault(user, Map.of()).values());
    }

    @Override
    public synchronized Optional<StoredJob> advance(StoredJob from, JobState to) {
        if (from.state().holds() != to.holds()) {
            throw new IllegalArgumentException("advance must not touch the hold: " + from.state() + " to " + to);
        }
        store.pass("advance a job");
        return current(from).map(job -> move(job, to));
    }

    @Override
    public synchronized Optional<StoredJob> settle(StoredJob from, PictureCount charged, JobState to) {
        if (!from.state().holds() || to.holds()) {
            throw new IllegalArgumentException("settle must end the hold: " + from.state() + " to " + to);
        }
        int held = from.job().pictures().value();
        if (charged.value() > held) {
            throw new IllegalArgumentException("charged must be at most the " + held + " held: " + charged.value());
        }
        store.pass("settle a job");
        return current(from).map(job -> {
            uses.compute(
                    Account.of(job.job()),
                    (account, use) -> afterCharging(use == null ? QuotaUse.NONE : use, held, charged));
            charges.put(job.job().id(), charged);
            return move(job, to);
        });
    }

    @Override
    public synchronized Optional<StoredJob> settleDelivered(StoredJob from, PictureCount charged, Receipt receipt) {
        Optional<StoredJob> settled = settle(from, charged, new JobState.Finished(charged, null));
        settled.ifPresent(job -> receipts.put(job.job().id(), receipt));
        return settled;
    }

    private static QuotaUse afterCharging(QuotaUse use, int held, PictureCount charged) {
        return new QuotaUse(
                use.charged().plus(charged), new PictureCount(use.held().value() - held));
    }

    @Override
    public synchronized void note(JobId id, DeliveryNote note) {
        store.pass("keep a note");
        StoredJob job = jobs.get(id);
        if (job != null) {
            put(new StoredJob(job.job(), job.state(), job.revision(), note));
        }
    }

    @Override
    public synchronized QuotaUse use(UserId user, QuotaDay day) {
        store.pass("read the use");
        Account account = new Account(user, day);
        QuotaUse kept = uses.getOrDefault(account, QuotaUse.NONE);
        int counting = kept.charged().value() - forgivenOf(account).value();
        return new QuotaUse(new PictureCount(Math.max(0, counting)), kept.held());
    }

    /** Lets what is charged to somebody on a day no longer count; gives how many pictures that did until now. */
    synchronized PictureCount forgive(UserId user, QuotaDay day) {
        PictureCount counting = use(user, day).charged();
        Account account = new Account(user, day);
        forgiven.put(account, forgivenOf(account).plus(counting));
        return counting;
    }

    private PictureCount forgivenOf(Account account) {
        return forgiven.getOrDefault(account, PictureCount.NONE);
    }

    @Override
    public synchronized List<Finding> verify() {
        store.pass("verify the ledger");
        List<Finding> findings = new ArrayList<>();
        Map<Account, QuotaUse> counted = countAnew();
        Map<Account, QuotaUse> all = new LinkedHashMap<>(uses);
        counted.forEach(all::putIfAbsent);
        for (Account account : all.keySet()) {
            QuotaUse kept = uses.getOrDefault(account, QuotaUse.NONE);
            QuotaUse real = counted.getOrDefault(account, QuotaUse.NONE);
            if (!kept.equals(real)) {
                findings.add(new Finding(
                        account.subject(),
                        "counted are " + text(kept) + ", the jobs make " + text(real),
                        "count anew from the jobs"));
            }
        }
        for (JobId id : forgotten()) {
            findings.add(
                    new Finding("job " + id.value(), "it is not finished and nobody will run it", "schedule it again"));
        }
        return findings;
    }

    @Override
    public synchronized List<Deed> putRight(Instant now) {
        store.pass("put the ledger right");
        List<Deed> done = new ArrayList<>();
        Map<Account, QuotaUse> counted = countAnew();
        uses.keySet().forEach(account -> counted.putIfAbsent(account, QuotaUse.NONE));
        counted.forEach((account, real) -> {
            QuotaUse kept = uses.getOrDefault(account, QuotaUse.NONE);
            if (!kept.equals(real)) {
                uses.put(account, real);
                done.add(new Deed(account.subject(), "counted anew: " + text(kept) + " -> " + text(real)));
            }
        });
        for (JobId id : forgotten()) {
            schedule.put(id, now);
            done.add(new Deed("job " + id.value(), "scheduled again"));
        }
        return done;
    }

    @Override
    public synchronized List<JobId> line(int most) {
        store.pass("list the line");
        return line.entrySet().stream()
                .sorted(Map.Entry.<JobId, Instant>comparingByValue()
                        .thenComparing(entry -> entry.getKey().value()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized List<Duration> paintingTimes(ModelKey model, int most) {
        store.pass("read painting times");
        return painted.entrySet().stream()
                .filter(entry -> entry.getValue().paintedBy().equals(model))
                .sorted(Comparator.comparing((Map.Entry<JobId, Painted> entry) -> acceptedAt(entry.getKey()))
                        .reversed())
                .flatMap(entry -> Optional.ofNullable(entry.getValue().took()).stream())
                .limit(most)
                .toList();
    }

    private Instant acceptedAt(JobId id) {
        return Objects.requireNonNull(jobs.get(id)).job().acceptedAt();
    }

    /** Spoils the count of a day behind the ledger's back, so that a test sees what {@link #verify} says. */
    public synchronized void tamper(UserId user, QuotaDay day, QuotaUse use) {
        uses.put(new Account(user, day), use);
    }

    /** Lists every job, in no order. */
    synchronized List<StoredJob> all() {
        store.pass("list all jobs");
        return List.copyOf(jobs.values());
    }

    /** Gives a job with what is kept of its pictures. */
    synchronized Optional<PastJob> past(JobId id) {
        return find(id).map(job -> {
            Painted pictures = painted.get(id);
            Receipt receipt = receipts.get(id);
            return new PastJob(
                    job,
                    pictures == null ? null : pictures.paintedBy(),
                    receipt == null ? null : receipt.at(),
                    pictures == null ? List.of() : pictures.pictures(),
                    receipt == null ? List.of() : receipt.files());
        });
    }

    /** Forgets the words of a job and, if wanted, how its pictures are found again. */
    synchronized void forget(StoredJob stored, boolean alsoFiles) {
        GenerationJob job = stored.job();
        PictureOptions options = job.options().toBuilder().negative(null).build();
        GenerationJob without = new GenerationJob(
                job.key(), job.user(), job.replyTo(), Prompt.GONE, job.plan(), options, job.day(), job.acceptedAt());
        put(new StoredJob(without, stored.state(), stored.revision(), stored.note()));
        if (alsoFiles) {
            receipts.computeIfPresent(job.id(), (id, receipt) -> new Receipt(receipt.at(), List.of()));
        }
    }

    /** Tells what was charged for a job. */
    synchronized PictureCount charged(JobId id) {
        return charges.getOrDefault(id, PictureCount.NONE);
    }

    private Optional<StoredJob> current(StoredJob from) {
        return Optional.ofNullable(jobs.get(from.job().id())).filter(job -> job.revision() == from.revision());
    }

    private StoredJob move(StoredJob job, JobState to) {
        StoredJob moved = new StoredJob(job.job(), to, job.revision() + 1, job.note());
        put(moved);
        return moved;
    }

    private void put(StoredJob job) {
        jobs.put(job.job().id(), job);
        if (!(job.state() instanceof JobState.Waiting)) {
            line.remove(job.job().id());
        } else {
            line.computeIfAbsent(
                    job.job().id(),
                    id -> schedule.lineAt(id).orElseGet(() -> job.job().acceptedAt()));
        }
        if (job.state() instanceof Painted pictures) {
            painted.put(job.job().id(), pictures);
        }
        Map<JobId, StoredJob> open = unfinished.computeIfAbsent(job.job().user(), user -> new LinkedHashMap<>());
        if (job.state() instanceof JobState.Finished) {
            open.remove(job.job().id());
        } else {
            open.put(job.job().id(), job);
        }
    }

    private List<JobId> forgotten() {
        return jobs.entrySet().stream()
                .filter(job -> !(job.getValue().state() instanceof JobState.Finished))
                .map(Map.Entry::getKey)
                .filter(id -> !schedule.knows(id))
                .toList();
    }

    private Map<Account, QuotaUse> countAnew() {
        Map<Account, QuotaUse> counted = new LinkedHashMap<>();
        jobs.forEach((id, job) -> {
            PictureCount held = job.state().holds() ? job.job().pictures() : PictureCount.NONE;
            PictureCount charged = charges.getOrDefault(id, PictureCount.NONE);
            counted.merge(Account.of(job.job()), new QuotaUse(charged, held), InMemoryGenerationLedger::sum);
        });
        return counted;
    }

    private static QuotaUse sum(QuotaUse one, QuotaUse other) {
        return new QuotaUse(one.charged().plus(other.charged()), one.held().plus(other.held()));
    }

    private static String text(QuotaUse use) {
        return use.charged().value() + " charged and " + use.held().value() + " held";
    }
}
