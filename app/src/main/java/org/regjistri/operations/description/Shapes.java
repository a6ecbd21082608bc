package org.regjistri.operations.description;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The records that go in and out as JSON, as schemas. What a record's type does not say (format, length, the words
/// that are taken) stands beside its component as [io.swagger.v3.oas.annotations.media.Schema].
///
/// A component that may be null need not be sent; every other one is there. No record takes fields that it does not
/// have.
final class Shapes {
    private static final String HERE = "#/components/schemas/";
    private final Map<String, Schema<?>> schemas = new TreeMap<>();
    private final Map<String, Class<?>> records = new TreeMap<>();

    Map<String, Schema<?>> schemas() {
        return schemas;
    }

    /// @throws IllegalStateException for a type that the API has not used yet, and for a name used by two
    Schema<?> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Schema<?> last = of(arguments[arguments.length - 1]);
            return generic.getRawType().equals(List.class)
                    ? typed("array").items(last)
                    : typed("object").additionalProperties(last);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalStateException("No shape is known for " + type);
        }
        return plain.isRecord() ? reference(plain) : simple(plain);
    }

    static JsonSchema typed(String type) {
        JsonSchema schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }

    static Schema<?> words(Class<?> kind) {
        JsonSchema schema = typed("string");
        schema.setEnum(Arrays.stream(kind.getEnumConstants())
                .map(each -> (Object) ((Enum<?>) each).name())
                .toList());
        return schema;
    }

    private static Schema<?> simple(Class<?> type) {
        if (type.isEnum()) {
            return words(type);
        }
        return switch (type.getSimpleName()) {
            case "String" -> typed("string");
            case "boolean", "Boolean" -> typed("boolean");
            case "int", "Integer" -> typed("integer").format("int32");
            case "Instant" -> typed("string").format("date-time");
            case "JsonNode" -> typed("object");
            default -> throw new IllegalStateException("No shape is known for " + type);
        };
    }

    private Schema<?> reference(Class<?> type) {
        String name = name(type);
        Class<?> known = records.putIfAbsent(name, type);
        if (known == null) {
            schemas.put(name, fields(type));
        } else if (!known.equals(type)) {
            throw new IllegalStateException("Two records are called " + name + ": " + known + " and " + type);
        }
        Schema<?> reference = new JsonSchema();
        reference.set$ref(HERE + name);
        return reference;
    }

    /// Example: `BirthDeclarationBodyChild`, `CertificateWish` for the one inside `CertificateApi`.
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        String name = type.getSimpleName();
        if (outer == null) {
            return name;
        }
        String before = outer.isRecord() ? name(outer) : outer.getSimpleName().replaceFirst("Api$", "");
        return name.startsWith(before) ? name : before + name;
    }

    private Schema<?> fields(Class<?> type) {
        JsonSchema schema = typed("object");
        schema.setAdditionalProperties(false);
        for (RecordComponent component : type.getRecordComponents()) {
            boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            Schema<?> field = field(component);
            schema.addProperty(component.getName(), mayBeNull ? orNull(field) : field);
            if (!mayBeNull) {
                schema.addRequiredItem(component.getName());
            }
        }
        return schema;
    }

    private Schema<?> field(RecordComponent component) {
        var said = component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        Schema<?> schema = said != null && said.implementation().isEnum()
                ? words(said.implementation())
                : of(component.getGenericType());
        if (said != null) {
            say(said, schema);
        }
        return schema;
    }

    private static void say(io.swagger.v3.oas.annotations.media.Schema said, Schema<?> schema) {
        Schema<?> text = schema.getItems() == null ? schema : schema.getItems();
        if (!said.format().isEmpty()) {
            text.setFormat(said.format());
        }
        if (!said.pattern().isEmpty()) {
            text.setPattern(said.pattern());
        }
        if (said.maxLength() < Integer.MAX_VALUE) {
            text.setMaxLength(said.maxLength());
        }
        if (said.allowableValues().length > 0) {
            ((JsonSchema) text).setEnum(List.of((Object[]) said.allowableValues()));
        }
        if (!said.description().isEmpty()) {
            schema.setDescription(said.description());
        }
    }

    /// A word of a list may then be null too.
    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            JsonSchema either = new JsonSchema();
            either.setAnyOf(List.of(schema, typed("null")));
            return either;
        }
        schema.addType("null");
        List<?> words = schema.getEnum();
        if (words != null) {
            ((JsonSchema) schema)
                    .setEnum(Stream.concat(words.stream().map(word -> (Object) word), Stream.of((Object) null))
                            .toList());
        }
        return schema;
    }
}
