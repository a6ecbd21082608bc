package org.regjistri.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every value of the kernel promises, written once. A value type joins by a nested class in
/// [ValuesTest].
interface ValueContract<V extends Record> {
    Set<Class<?>> UNCHANGING = Set.of(String.class, int.class, Integer.class, LocalDate.class);

    /// Different values, at least three; of an ordered type in ascending order.
    List<V> values();

    /// How a value is read again from what [Object#toString()] wrote; null where it hides what it holds.
    default @Nullable Function<String, V> reader() {
        return null;
    }

    @Test
    default void equal_parts_make_equal_values() throws ReflectiveOperationException {
        for (V value : values()) {
            V again = built(value, parts(value));
            assertThat(again).isNotSameAs(value).isEqualTo(value).hasSameHashCodeAs(value);
        }
    }

    @Test
    default void different_values_differ_from_each_other_and_from_all_else() {
        assertThat(values()).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        for (V value : values()) {
            assertThat(value).isNotEqualTo(null).isNotEqualTo(value.toString());
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    default void order_agrees_with_equality_and_runs_one_way() {
        List<V> values = values();
        if (values.getFirst() instanceof Comparable<?>) {
            for (int i = 0; i < values.size(); i++) {
                for (int j = 0; j < values.size(); j++) {
                    int order = ((Comparable<V>) values.get(i)).compareTo(values.get(j));
                    assertThat(Integer.signum(order)).isEqualTo(Integer.compare(i, j));
                }
            }
        }
    }

    @Test
    default void what_is_written_is_read_back() {
        Function<String, V> reader = reader();
        for (V value : values()) {
            if (reader == null) {
                assertThat(value.toString()).doesNotContain(partsAsText(value));
            } else {
                assertThat(reader.apply(value.toString())).isEqualTo(value);
            }
        }
    }

    @Test
    default void null_is_refused_wherever_it_has_no_meaning() throws ReflectiveOperationException {
        V value = values().getFirst();
        RecordComponent[] components = value.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            @Nullable Object[] parts = parts(values().getLast());
            parts[i] = null;
            boolean hasMeaning = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!components[i].getType().isPrimitive() && !hasMeaning) {
                assertThatThrownBy(() -> built(value, parts))
                        .as("null as %s", components[i].getName())
                        .isInstanceOf(NullPointerException.class);
            }
        }
    }

    @Test
    default void nothing_in_it_can_be_changed() {
        Class<?> type = values().getFirst().getClass();
        assertThat(Modifier.isFinal(type.getModifiers())).isTrue();
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> part = component.getType();
            assertThat(UNCHANGING.contains(part) || part.isEnum() || part.isRecord())
                    .as("%s can be changed", component)
                    .isTrue();
        }
    }

    private static @Nullable Object[] parts(Record value) throws ReflectiveOperationException {
        RecordComponent[] components = value.getClass().getRecordComponents();
        @Nullable Object[] parts = new @Nullable Object[components.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = components[i].getAccessor().invoke(value);
        }
        return parts;
    }

    private static String[] partsAsText(Record value) {
        try {
            return Arrays.stream(parts(value)).map(String::valueOf).toArray(String[]::new);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <V extends Record> V built(V like, @Nullable Object[] parts) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(like.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<?> constructor = like.getClass().getDeclaredConstructor(types);
        try {
            return (V) constructor.newInstance(parts);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw e;
        }
    }
}
