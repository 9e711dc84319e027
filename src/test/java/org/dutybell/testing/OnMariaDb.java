package org.dutybell.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The test's Spring context gets a fresh database on the bundled MariaDB. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@On(Database.MARIADB)
@EnabledOnOs(
        value = OS.LINUX,
        architectures = "amd64",
        disabledReason = "The bundled MariaDB is a Linux x86-64 binary: this class did NOT run on MariaDB here")
public @interface OnMariaDb {}
