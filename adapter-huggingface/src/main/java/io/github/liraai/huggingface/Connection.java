package io.github.liraai.huggingface;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.core.health.ModelProbe;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.PictureDownload;
import io.github.liraai.provider.http.ProviderHttp;
import io.github.liraai.provider.http.TaskPolling;
import io.github.liraai.provider.http.media.MediaGate;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** What all providers of one account share, and the one way in which pictures are bought from them. Thread-safe. */
final class Connection implements AutoCloseable {
    private final ProviderHttp http;
    private final PictureDownload downloads;
    private final Places places;
    private final ProviderMappings mappings;
    private final Choices choices;
    private final Tempo tempo;
    private final MediaGate gate = new MediaGate();

    Connection(HuggingFaceSettings settings, BodyStage stage, InstantSource clock, Tempo tempo) {
        this.http = new ProviderHttp(settings.http(), stage, clock);
        this.downloads = http.downloads();
        this.places = new Places(settings);
        this.mappings = new ProviderMappings(
                http, Place.base(settings.hubUrl()), settings.access().hubToken(), clock, tempo.ages());
        this.choices = new Choices(mappings);
        this.tempo = tempo;
    }

    Choices choices() {
        return choices;
    }

    ModelProbe probe(BiFunction<String, List<Mapping>, Choice> rule) {
        return new HubModelProbe(mappings, rule, http.redactor());
    }

    GenerationOutcome generate(GenerationRequest request, GenerationCall call, Choice.Rule rule) {
        Optional<ProviderTask> earlier = call.earlierTask();
        if (earlier.isPresent()) {
            return resume(earlier.get(), call);
        }
        Optional<Rejected> refusal = RequestCheck.refuse(request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return switch (rule.choose(request, http.deadlineOf(call))) {
            case Choice.None(GenerationOutcome outcome) -> redacted(outcome);
            case Choice.Chosen choice ->
                places.of(choice)
                        .map(place -> buy(request, call, choice, place))
                        .orElseGet(() -> new NotStarted(
                                Cause.AUTH,
                                null,
                                "there is neither a token nor a key for "
                                        + choice.protocol().route()));
        };
    }

    @Override
    public void close() {
        http.close();
    }

    private GenerationOutcome buy(GenerationRequest request, GenerationCall call, Choice.Chosen choice, Place place) {
        Reception reception = new Reception(call, gate, downloads, http.redactor());
        ProviderHttp.Answers answers = switch (choice.protocol()) {
            case AtOnceProtocol atOnce -> new AtOnceAnswers(atOnce, reception, place.base());
            case TaskProtocol tasks -> new TaskAnswers(tasks, place, reception, http, polling(tasks));
        };
        GenerationOutcome outcome =
                http.buy(Requests.create(place, choice, new Commission(request, choice.mapping())), call, answers);
        if (outcome instanceof NotStarted notStarted && notStarted.cause() == Cause.NOT_FOUND) {
            mappings.forget(request.providerModel());
        }
        return outcome;
    }

    /** Asks about a task that was bought before a crash; whatever stands in the way, it is not bought again. */
    private GenerationOutcome resume(ProviderTask stored, GenerationCall call) {
        Optional<StoredTask> parsed = StoredTask.parse(stored);
        if (parsed.isEmpty()
                || !(Protocols.named(parsed.get().route()).orElse(null) instanceof TaskProtocol protocol)) {
            return new Unknown(
                    Cause.MALFORMED_RESPONSE, http.redactor().detail("not a task of ours: " + stored.value()));
        }
        StoredTask task = parsed.get();
        Optional<Place> place = task.isRouted() ? places.routed(protocol) : places.own(protocol);
        if (place.isEmpty()) {
            return new Unknown(Cause.AUTH, "the key with which the task was bought is no longer there");
        }
        if (!protocol.isTask(task.task(), place.get())) {
            return new Unknown(
                    Cause.MALFORMED_RESPONSE, http.redactor().detail("not a task of ours: " + stored.value()));
        }
        Reception reception = new Reception(call, gate, downloads, http.redactor());
        return polling(protocol)
                .askAgainUntilEnded(
                        new HostedTask(protocol, place.get(), task.task(), reception, http, http.deadlineOf(call)),
                        http.deadlineOf(call));
    }

    private TaskPolling polling(TaskProtocol protocol) {
        return new TaskPolling(http, tempo.of(protocol));
    }

    /** The Hub's words are in it. */
    private GenerationOutcome redacted(GenerationOutcome outcome) {
        UnaryOperator<String> detail = http.redactor()::detail;
        return switch (outcome) {
            case NotStarted(Cause cause, var wait, String words) -> new NotStarted(cause, wait, detail.apply(words));
            case Rejected(Cause cause, String words) -> new Rejected(cause, detail.apply(words));
            case Unknown(Cause cause, String words) -> new Unknown(cause, detail.apply(words));
            case GenerationOutcome.Pictures pictures -> pictures;
        };
    }
}
