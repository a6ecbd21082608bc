package org.regjistri.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The kernel needs `java.base` and nothing else, because every module stands on it. (Annotations are
/// not needed to run and do not count.)
class JavaBaseOnlyTest {
    private static final Pattern NAMED_TYPE = Pattern.compile("L([^;<]+)[;<]");
    private static final Set<String> JAVA_BASE =
            ModuleFinder.ofSystem().find("java.base").orElseThrow().descriptor().packages();

    @Test
    void the_kernel_names_no_class_from_outside_java_base() throws IOException {
        List<Path> classes = classesBeside(PersonName.class);
        assertThat(classes).hasSizeGreaterThan(15);
        Set<String> strangers = new TreeSet<>();
        for (Path file : classes) {
            strangers.addAll(strangers(file));
        }
        assertThat(strangers).isEmpty();
    }

    @Test
    void a_class_that_reaches_further_is_found_out() throws IOException {
        Path broken = classesBeside(JavaBaseOnlyTest.class).stream()
                .filter(file -> file.endsWith("JavaBaseOnlyTest$ReachesFurther.class"))
                .findFirst()
                .orElseThrow();
        assertThat(strangers(broken)).containsExactly("java.util.logging.Level", "java.util.logging.Logger");
    }

    /// The broken fixture: logging is in a module of its own.
    static class ReachesFurther {
        void log(java.util.logging.Logger logger) {
            logger.setLevel(java.util.logging.Level.ALL);
        }
    }

    private static Set<String> strangers(Path file) throws IOException {
        ClassModel model = ClassFile.of().parse(file);
        Set<String> names = new TreeSet<>();
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof ClassEntry named && !named.asInternalName().startsWith("[")) {
                names.add(named.asInternalName());
            } else if (entry instanceof NameAndTypeEntry typed) {
                names.addAll(typesIn(typed.type().stringValue()));
            }
        }
        model.fields().forEach(field -> names.addAll(typesIn(field.fieldType().stringValue())));
        model.methods()
                .forEach(method -> names.addAll(typesIn(method.methodType().stringValue())));
        return names.stream()
                .map(name -> name.replace('/', '.'))
                .filter(name -> !name.startsWith("org.regjistri.kernel.") && !JAVA_BASE.contains(packageOf(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> typesIn(String descriptor) {
        List<String> types = new ArrayList<>();
        Matcher named = NAMED_TYPE.matcher(descriptor);
        while (named.find()) {
            types.add(named.group(1));
        }
        return types;
    }

    private static String packageOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static List<Path> classesBeside(Class<?> type) throws IOException {
        try (Stream<Path> files = Files.walk(
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()))) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
