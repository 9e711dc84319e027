package org.dutybell.botconfig;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What a plain scalar means. YAML 1.1 reads {@code 17:30} as a number in base 60, {@code off} as false and {@code 7.10}
 * as 7.1; bot-config has times, codes and clause numbers, so only true, false, null and whole numbers are not text.
 */
final class YamlResolver extends Resolver {

    private static final Pattern TRUTH = Pattern.compile("true|false");
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,17}");
    private static final Pattern NOTHING = Pattern.compile("~|null|");

    @Override
    protected void addImplicitResolvers() {
        addImplicitResolver(Tag.BOOL, TRUTH, "tf");
        addImplicitResolver(Tag.INT, WHOLE, "-0123456789");
        addImplicitResolver(Tag.NULL, NOTHING, "~n\0");
        addImplicitResolver(Tag.NULL, EMPTY, null);
    }
}
