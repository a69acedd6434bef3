package io.github.liraai.golden;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Has a test play every {@link GoldenCase} whose name begins with one of some texts: none can be left out, so that a case which is played
 * otherwise than the rest is a case of the test's own {@code switch}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(GoldenCaseSource.class)
public @interface GoldenCases {
    /** Gives the beginnings, such as {@code gemini-}. */
    String[] value();
}
