package org.regjistri.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;

/// What a route of the API answers, for its description. Refusals that follow from the route itself are not listed:
/// those of every request, of a body, of an id in the address, of a right.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {

    /// A record; `byte[]` for a file, `void` for nothing.
    Class<?> with();

    String type() default MediaType.APPLICATION_JSON_VALUE;

    /// Where all is well.
    int[] statuses() default 200;

    /// Refusals of this route only.
    int[] refusals() default {};
}
