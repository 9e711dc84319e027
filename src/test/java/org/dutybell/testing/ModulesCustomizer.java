package org.dutybell.testing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.DutyBell;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Adds the components of the modules a {@link DatabaseTest} names. */
record ModulesCustomizer(Set<String> packages) implements ContextCustomizer {

    /** The named modules, and shared. */
    static ModulesCustomizer of(String... modules) {
        return new ModulesCustomizer(Stream.concat(Stream.of("shared"), Stream.of(modules))
                .map(module -> DutyBell.class.getPackageName() + "." + module)
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        addTo(context);
    }

    void addTo(ConfigurableApplicationContext context) {
        BeanDefinitionRegistry registry = (BeanDefinitionRegistry) context.getBeanFactory();
        ClassPathBeanDefinitionScanner scanner =
                new ClassPathBeanDefinitionScanner(registry, true, context.getEnvironment());
        scanner.addExcludeFilter(new AnnotationTypeFilter(TestConfiguration.class));
        scanner.scan(packages.toArray(String[]::new));
    }

    static final class Factory implements ContextCustomizerFactory {

        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            DatabaseTest test = TestContextAnnotationUtils.findMergedAnnotation(testClass, DatabaseTest.class);
            return test == null ? null : of(test.value());
        }
    }
}
