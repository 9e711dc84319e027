package org.dutybell.botconfig;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.calendar.DenserRule;
import org.dutybell.calendar.SensitivePeriod;

/** From sensitive-periods.yaml to sensitive periods; none when there is no such file. */
final class SensitivePeriodBinding {

    private final List<ConfigNode> periods;
    private final Map<String, ConfigNode> duties;

    SensitivePeriodBinding(ConfigFolder files) {
        periods = files.node(ConfigKind.SENSITIVE_PERIODS).items("periods");
        duties = files.node(ConfigKind.DUTIES).items("duties").stream()
                .collect(Collectors.toMap(
                        duty -> duty.text("code"), Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    List<SensitivePeriod> bind() {
        return periods.stream().map(this::period).toList();
    }

    private SensitivePeriod period(ConfigNode node) {
        return new SensitivePeriod(
                node.text("code"),
                node.text("name"),
                node.get("from").date().orElseThrow(),
                node.get("to").date().orElseThrow(),
                node.text("basis"),
                node.flag("all-days"),
                node.items("rules").stream().flatMap(this::rules).toList());
    }

    /** With a rhythm one rule for each duty, because what it leaves out is as that duty says. */
    private Stream<DenserRule> rules(ConfigNode node) {
        if (!node.get("rhythm").exists()) {
            return Stream.of(new DenserRule(node.texts("duties"), null));
        }
        return concerned(node).map(duty -> new DenserRule(List.of(duty.text("code")), DenserBinding.bind(node, duty)));
    }

    /** The duties that a rule is about, by their order in the file. */
    Stream<ConfigNode> concerned(ConfigNode rule) {
        List<String> named = rule.texts("duties");
        return named.isEmpty()
                ? duties.values().stream().filter(duty -> duty.get("denser").exists())
                : named.stream().flatMap(code -> Stream.ofNullable(duties.get(code)));
    }
}
