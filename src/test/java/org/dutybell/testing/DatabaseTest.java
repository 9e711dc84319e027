package org.dutybell.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * A test of stored things: starts JPA, Flyway, JdbcClient, transactions and the components of the named modules, without
 * web, Quartz or DingTalk. Goes with {@link OnH2} or {@link OnMariaDb}. The schema is whole; entities of all modules are
 * known. Beans of {@code shared}, the clock among them, are always there. Nothing is rolled back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = DatabaseSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextCustomizerFactories(ModulesCustomizer.Factory.class)
public @interface DatabaseTest {

    /** Names of the modules whose components are started, such as organisation. */
    String[] value() default {};
}
