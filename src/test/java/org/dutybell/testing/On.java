package org.dutybell.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextCustomizerFactories;

/** Gives the Spring context of a test class a fresh database of this kind; used through {@link OnH2} and {@link OnMariaDb}. */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextCustomizerFactories(DatabaseCustomizer.Factory.class)
@interface On {

    Database value();
}
