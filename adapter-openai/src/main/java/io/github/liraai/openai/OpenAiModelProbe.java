package io.github.liraai.openai;

import io.github.liraai.core.health.ModelProbe;
import io.github.liraai.provider.http.AccountReader;
import io.github.liraai.provider.http.AccountStanding;
import io.github.liraai.provider.http.Deadline;
import io.github.liraai.provider.http.FreeAnswer;
import io.github.liraai.provider.http.ModelQuestion;
import io.github.liraai.provider.http.Redactor;
import java.time.Duration;
import java.util.Objects;

/**
 * Asks a server about a model: {@code GET {base}/models/{id}}, and its whole list where it does not tell of single ones; it costs
 * nothing. Only OpenAI's own word for it means that a model is gone: many servers list less than they serve. Thread-safe.
 *
 * @param settings how to reach the server, and the key
 */
public record OpenAiModelProbe(OpenAiSettings settings) implements ModelProbe {
    private static final Standing SILENT = new Standing.NotAskable("the server does not tell of single models");

    public OpenAiModelProbe {
        Objects.requireNonNull(settings, "settings");
    }

    @Override
    public Standing ask(String providerModel, Duration within) {
        if (providerModel.equals(OpenAiImageGenerator.LOADED_MODEL)) {
            return new Standing.NotAskable("it stands for whatever the server has loaded");
        }
        if (providerModel.equals(".") || providerModel.equals("..")) {
            return new Standing.Gone("not a model: " + providerModel);
        }
        Deadline deadline = Deadline.in(within);
        Standing standing = ModelQuestion.ask(
                settings.http(), new OpenAiTransport(settings).model(providerModel), within, new ModelReader());
        return standing.equals(SILENT)
                ? listed(providerModel, Duration.ofNanos(Math.max(1, deadline.leftNanos())))
                : standing;
    }

    private Standing listed(String model, Duration within) {
        return OpenAiAccount.ask(settings, within)
                                instanceof AccountStanding.Known<OpenAiAccount.Models>(OpenAiAccount.Models models)
                        && models.ids().contains(model)
                ? new Standing.Served(model)
                : SILENT;
    }

    private static final class ModelReader implements AccountReader<Standing> {
        @Override
        public AccountStanding<Standing> success(String body, Redactor redactor) {
            return AccountReader.tree(body).get("id") instanceof String id
                    ? new AccountStanding.Known<>(new Standing.Served(redactor.detail(id)))
                    : AccountStanding.fromElsewhere();
        }

        @Override
        public AccountStanding<Standing> failure(FreeAnswer answer, Redactor redactor) {
            boolean isClient = answer.status() / 100 == 4;
            if (isClient && OpenAiFailures.saysModelIsUnknown(answer.beginning())) {
                return new AccountStanding.Known<>(
                        new Standing.Gone(redactor.detail("HTTP " + answer.status() + ": " + answer.beginning())));
            }
            return switch (answer.status()) {
                case 404, 405, 501 -> new AccountStanding.Known<>(SILENT);
                default -> OpenAiAccount.refusal(answer, redactor);
            };
        }
    }
}
