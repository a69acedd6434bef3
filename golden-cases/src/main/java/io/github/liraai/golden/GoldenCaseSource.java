package io.github.liraai.golden;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Gives the cases that a test's {@link GoldenCases} names. */
final class GoldenCaseSource implements ArgumentsProvider, AnnotationConsumer<GoldenCases> {
    private List<String> beginnings = List.of();

    @Override
    public void accept(GoldenCases annotation) {
        beginnings = List.of(annotation.value());
    }

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return beginnings.stream()
                .flatMap(beginning -> GoldenCase.names(beginning).stream())
                .map(name -> Arguments.of(GoldenCase.read(name)));
    }
}
