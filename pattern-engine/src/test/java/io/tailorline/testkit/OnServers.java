package io.tailorline.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A RabbitMQ or a PostgreSQL of its own, or the whole server on a database that another version left. The gate starts
 * the former; most machines of those who build have none.
 */
@Documented
@Inherited
@Tag("server")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OnServers {}
