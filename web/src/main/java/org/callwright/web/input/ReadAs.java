package org.callwright.web.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the body of a PUT: what GET shows at the same address. It may be sent back with what was meant to be changed changed: the
 * properties that it has beyond those of the body are passed over, where any other one is refused.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface ReadAs {
    Class<? extends Record> value();
}
