package org.regjistri.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.regjistri.Regjistri;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/// The whole application, on a port of its own and a migrated database in a real PostgreSQL.
///
/// Classes share one application and one database, so a test makes its own people and counts only those. A class that
/// needs an empty register says `@RegisterTest(alone = true)`: that costs a start. Beans to inject, among others:
/// [TestDatabase], [MutableClock] (back at [MutableClock#START] before each test), `JdbcClient` (the runtime role).
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Regjistri.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextCustomizerFactories(RegisterContext.Factory.class)
@TestExecutionListeners(listeners = ClockReset.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface RegisterTest {

    /// An application and a database for this class only.
    boolean alone() default false;

    /// An application and a database that the classes share which name the same class here.
    Class<?> together() default RegisterTest.class;

    /// Puts a [FaultLine] between application and database, sets short times after which things are given up, and puts
    /// the sequencer to rest, so that nobody else commits. Goes with `alone`.
    boolean throughLine() default false;

    /// Nothing works in the background: what happens is what the test does. Goes with `alone`.
    boolean atRest() default false;
}
