package io.github.liraai.testkit.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.ForwardingCall;
import io.github.liraai.core.generation.GenerationCall;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForwardingCallTest {
    private final List<Method> arrived = new ArrayList<>();

    private final GenerationCall inner = (GenerationCall) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {GenerationCall.class}, (proxy, method, arguments) -> {
                arrived.add(method);
                return method.getReturnType() == boolean.class ? true : null;
            });

    static List<Method> methods() {
        return Arrays.asList(GenerationCall.class.getMethods());
    }

    /** Also of those that came later and have a default, which would answer in place of the call behind. */
    @ParameterizedTest
    @MethodSource("methods")
    void passesOn(Method method) throws IllegalAccessException, InvocationTargetException {
        GenerationCall call = new ForwardingCall(inner) {};
        @Nullable Object[] nothings = new Object[method.getParameterCount()];

        Object answer = method.invoke(call, nothings);

        assertThat(arrived).containsExactly(method);
        assertThat(answer).isEqualTo(method.getReturnType() == boolean.class ? true : null);
    }
}
