package io.tailorline.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * What only a browser shows: layout, focus, keys, and what scripts make of an answer. Each class of them costs a
 * Chromium, which takes as long as a hundred tests of a controller; rules and words are tested there.
 */
@Documented
@Inherited
@Tag("browser")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface InBrowser {}
