package io.github.liraai.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ListenersTest {
    private static final Map<Class<?>, Object> ZEROS = Map.of(int.class, 0, long.class, 0L, boolean.class, false);

    static List<Method> everythingThereIsToHear() {
        return Arrays.stream(GenerationListener.class.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .toList();
    }

    private static GenerationListener noting(List<String> heard, String name) {
        return (GenerationListener) Proxy.newProxyInstance(
                ListenersTest.class.getClassLoader(),
                new Class<?>[] {GenerationListener.class},
                (proxy, method, arguments) -> {
                    heard.add(name + " " + method.getName());
                    return null;
                });
    }

    @ParameterizedTest
    @MethodSource("everythingThereIsToHear")
    void eachHearsEverything(Method method) throws ReflectiveOperationException {
        List<String> heard = new ArrayList<>();
        @Nullable
        Object[] arguments =
                Arrays.stream(method.getParameterTypes()).map(ZEROS::get).toArray();

        method.invoke(GenerationListener.all(noting(heard, "one"), noting(heard, "two")), arguments);

        assertThat(heard).containsExactly("one " + method.getName(), "two " + method.getName());
    }
}
