package org.dutybell;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import org.junit.jupiter.api.Test;

class WallClockTests {

    @Test
    void onlySharedReadsTheWallClock() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.dutybell");

        noClasses()
                .that()
                .resideOutsideOfPackage("org.dutybell.shared")
                .should()
                .callCodeUnitWhere(target(readsTheWallClock()))
                .because(
                        "a school year must run in a test in under a minute: time is the injected Clock or an argument")
                .check(classes);
    }

    private static DescribedPredicate<CodeUnitCallTarget> readsTheWallClock() {
        return DescribedPredicate.describe("reads the wall clock", target -> {
            Class<?> owner = target.getOwner().reflect();
            return switch (target.getName()) {
                case "now" -> owner.getPackageName().startsWith("java.time") && !takesAClock(target);
                case "currentTimeMillis" -> owner == System.class;
                case "getInstance" -> owner == Calendar.class;
                case "<init>" ->
                    owner == Date.class && target.getRawParameterTypes().isEmpty();
                default ->
                    owner == Clock.class
                            && (target.getName().startsWith("system")
                                    || target.getName().startsWith("tick"))
                            && !takesAClock(target);
            };
        });
    }

    private static boolean takesAClock(CodeUnitCallTarget target) {
        return target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }
}
