package io.github.liraai.cli.command;

import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.operation.Pausable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The model or the provider a command is about. */
final class PausableArgument {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "MODEL",
            description = "the model's key, as models list shows it")
    private @Nullable String model;

    @Option(names = "--provider", paramLabel = "NAME", description = "all models of this provider, in place of one")
    private @Nullable String provider;

    Pausable read(CommandLine line) {
        try {
            if (model != null && provider == null) {
                return new Pausable.Model(new ModelKey(model));
            }
            if (provider != null && model == null) {
                return new Pausable.Provider(new ProviderName(provider));
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(line, String.valueOf(e.getMessage()), e);
        }
        throw new ParameterException(line, "say which: MODEL or --provider NAME");
    }
}
