package org.callwright.core.node;

import io.micronaut.context.annotation.Requires;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Works by itself from the start, so it is left out of commands that only use what nodes have stored. */
@Requires(notEnv = NodeOnly.COMMAND)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface NodeOnly {
    /** The environment of such a command. */
    String COMMAND = "command";
}
