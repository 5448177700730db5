package io.factline.record;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a value looks like where a client writes it. The type itself refuses what looks otherwise; this is how the description of the
 * API comes to know it, from the same constants.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface Form {

    /** A regular expression that the whole text matches, in the words that Java and ECMA-262 share; of an object, its names. */
    String pattern() default "";

    /** Of a text the least characters, of a list the least elements, of a number itself the least. */
    long min() default Long.MIN_VALUE;

    /** Of a text the most characters, of a list or an object the most elements, of a number itself the most. */
    long max() default Long.MAX_VALUE;
}
