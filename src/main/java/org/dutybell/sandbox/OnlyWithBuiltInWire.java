package org.dutybell.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;

/**
 * Present only when the sandbox itself stands in for DingTalk, which is always but when the DingTalk hosts were pointed
 * to another server on this machine. The property is set by {@link SandboxEnvironment}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnBooleanProperty({"dutybell.sandbox.enabled", "dutybell.sandbox.built-in-wire"})
public @interface OnlyWithBuiltInWire {}
