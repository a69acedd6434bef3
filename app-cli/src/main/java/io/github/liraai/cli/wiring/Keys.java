package io.github.liraai.cli.wiring;

import io.github.liraai.cli.settings.SettingName;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.core.model.ModelCatalog;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How it stands with the keys of those who paint, judged for each by itself. */
public final class Keys {
    private Keys() {}

    /** How it stands with a key, as far as that can be told without asking. */
    public enum State {
        /** None is set, and one is needed. */
        MISSING,
        /** None is set, and a server of one's own may want none. */
        NOT_NEEDED,
        /** It looks as such keys do. */
        USUAL,
        /** It does not. */
        STRANGE
    }

    /**
     * How it stands with a company's key.
     *
     * @param provider the company
     * @param setting the setting that holds the key
     * @param state how it stands
     * @param models the titles of the models that need it
     * @param note what else is set about how the company is called; may be empty
     * @param otherwise what may be set in place of the key; may be empty
     */
    public record Company(
            String provider, String setting, State state, List<String> models, String note, String otherwise) {
        public Company {
            models = List.copyOf(models);
        }
    }

    /**
     * A provider's own key, with which it is called past Hugging Face's router.
     *
     * @param provider its name at the router
     * @param catalogued its name in the catalogue
     * @param setting the setting that holds the key
     * @param state how it stands
     * @param models the titles of the models that need it
     * @param isWithToken whether there is a token of Hugging Face's, too, so that {@code huggingface/auto} may choose this provider
     */
    public record Own(
            String provider, String catalogued, String setting, State state, List<String> models, boolean isWithToken) {
        public Own {
            models = List.copyOf(models);
        }
    }

    /** Looks at the key of each company. */
    public static List<Company> companies(Settings.Painters painters, ModelCatalog models) {
        return Providers.SIDES.stream()
                .map(side -> new Company(
                        side.title(),
                        side.keyName().name(),
                        side.keyState(painters),
                        Providers.titles(models, provider -> side.needsKey(provider, painters)),
                        side.note(painters),
                        side.otherwise()))
                .toList();
    }

    /** Looks at the providers' own keys that are set for those behind Hugging Face. */
    public static List<Own> own(Settings.Painters painters, ModelCatalog models) {
        Settings.Access access = painters.huggingFace().access();
        return ownSettings(painters)
                .map(name -> {
                    String route = name.providerOfOwnKey().orElseThrow();
                    return new Own(
                            route,
                            HuggingFaceSide.routed(route).value(),
                            name.name(),
                            HuggingFaceSide.ownKeyState(route, painters),
                            Providers.titles(models, HuggingFaceSide.routed(route)::equals),
                            access.token() != null);
                })
                .toList();
    }

    /**
     * Lists whom to ask, once and without cost, whether they know the key that is set.
     *
     * @param within how long each may take
     * @return the questions, by the company's title; they may be asked at the same time
     */
    public static Map<String, Supplier<AccountWord>> questions(Settings.Painters painters, Duration within) {
        Map<String, Supplier<AccountWord>> questions = new LinkedHashMap<>();
        Providers.SIDES.stream()
                .filter(side -> side.canBeAsked(painters))
                .forEach(side -> questions.put(side.title(), () -> side.ask(painters, within)));
        ownSettings(painters).forEach(name -> {
            String route = name.providerOfOwnKey().orElseThrow();
            Optional<Supplier<AccountWord>> question = HuggingFaceSide.ownQuestion(route, painters, within);
            questions.put(
                    route,
                    question.orElse(() -> AccountWord.doubtful(
                            "it cannot be asked about a key without buying a picture",
                            "a picture shows whether " + name + " is good: lira generate --provider "
                                    + HuggingFaceSide.routed(route).value() + " --provider-model ID")));
        });
        return questions;
    }

    private static Stream<SettingName> ownSettings(Settings.Painters painters) {
        Map<String, ?> keys = painters.huggingFace().access().ownKeys();
        return Stream.of(SettingName.values())
                .filter(name ->
                        name.providerOfOwnKey().filter(keys::containsKey).isPresent());
    }
}
