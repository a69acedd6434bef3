package io.github.liraai.core.generation;

import io.github.liraai.core.access.AccessLevel;
import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.PictureOptions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All that a request must pass before the ledger is asked. */
final class RequestRules {
    private final AccessLevels levels;
    private final PersonRules person;
    private final UsableModels models;
    private final Admission admission;
    private final ContentReview content;

    RequestRules(GenerationSetup setup) {
        this.levels = setup.levels();
        this.person = new PersonRules(setup);
        this.models = new UsableModels(setup.models(), setup.generators());
        this.admission = new Admission(setup.styles(), setup.health(), setup.operation());
        this.content = new ContentReview(setup);
    }

    /** What came of it. */
    sealed interface Verdict {
        /** It passed. */
        record Passed(Admission.Application application) implements Verdict {}

        /** It did not. */
        record Refused(Refusal refusal) implements Verdict {}
    }

    Verdict judge(Member member, ModelKey asked, String prompt, PictureOptions options, Instant now) {
        Optional<Refusal> personal = person.refuse(member, now);
        if (personal.isPresent()) {
            return new Verdict.Refused(personal.get());
        }
        Optional<ImageModel> model = models.find(asked);
        if (model.isEmpty()) {
            return new Verdict.Refused(new Refusal.ModelUnknown(asked));
        }
        AccessLevel level = levels.of(member, now);
        Admission.Application application = new Admission.Application(level, model.get(), prompt, options);
        return admission
                .refuse(application)
                .or(() -> content.refuse(prompt))
                .<Verdict>map(Verdict.Refused::new)
                .orElseGet(() -> new Verdict.Passed(application));
    }

    /** Lists who paints it, the model asked for and then those that take over, as far as the rules allow. */
    List<ModelKey> plan(Admission.Application application) {
        return models.plan(application.model().key()).stream()
                .filter(model -> admission.refuse(application.with(model)).isEmpty())
                .map(ImageModel::key)
                .toList();
    }
}
