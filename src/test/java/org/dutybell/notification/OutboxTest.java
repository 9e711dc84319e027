package org.dutybell.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dutybell.testing.DatabaseTest;
import org.springframework.context.annotation.Import;

/** The outbox on a database, with a {@link ScriptedChannel} as the way out. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@DatabaseTest({"notification", "organisation"})
@Import({ScriptedChannel.class, OutboxScene.class})
@interface OutboxTest {}
