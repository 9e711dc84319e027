package org.dutybell.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.dutybell.notification.Budget.BudgetView;
import org.dutybell.notification.Budget.Line;
import org.dutybell.notification.SaverMode.State;
import org.dutybell.notification.SaverProperties.Wanted;
import org.dutybell.shared.DutyBellProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** When answers are steered to the phone page. */
class SaverModeTests {

    private static final String ADDRESS = "https://duty.example.cn/";

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    @Test
    void beginsByItselfWhenTheMonthIsShort() {
        month(false);
        assertThat(mode(Wanted.AUTO, ADDRESS).state()).isEqualTo(State.READY);
        month(true);
        assertThat(mode(Wanted.AUTO, ADDRESS).state()).isEqualTo(State.ON_FOR_QUOTA);
        assertThat(mode(Wanted.AUTO, ADDRESS).link("/m/D7K3")).contains("https://duty.example.cn/m/D7K3");
    }

    @Test
    void waitsWhereNobodyCountsQuota() {
        assertThat(mode(Wanted.AUTO, ADDRESS).state()).isEqualTo(State.READY);
        assertThat(mode(Wanted.AUTO, ADDRESS).link("/m")).isEmpty();
    }

    @Test
    void doesAsItIsSet() {
        month(true);
        assertThat(mode(Wanted.OFF, ADDRESS).state()).isEqualTo(State.OFF);
        month(false);
        assertThat(mode(Wanted.ON, ADDRESS).state()).isEqualTo(State.ON_AS_SET);
    }

    @Test
    void needsAPageThatPhonesReach() {
        month(true);
        assertThat(mode(Wanted.AUTO, null).state()).isEqualTo(State.NO_PAGE);
        assertThat(mode(Wanted.ON, null).link("/m")).isEmpty();
    }

    @Test
    void readsOnAndOffOfYamlToo() {
        assertThat(Stream.<Object>of("auto", "on", "off", true, false).map(SaverModeTests::read))
                .containsExactly(Wanted.AUTO, Wanted.ON, Wanted.OFF, Wanted.ON, Wanted.OFF);
    }

    private static Wanted read(Object written) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        source.put("dutybell.saver-mode", written);
        return new Binder(source).bind("dutybell", SaverProperties.class).get().saverMode();
    }

    private void month(boolean saving) {
        Line line = new Line(0, 100, 0);
        Budget budget = () -> new BudgetView(YearMonth.of(2027, 3), line, line, List.of(), saving);
        beans.addBean("budget", budget);
    }

    private SaverMode mode(Wanted wanted, @Nullable String address) {
        return new ConfiguredSaverMode(
                new SaverProperties(wanted),
                new DutyBellProperties(
                        ZoneId.of("Asia/Shanghai"),
                        Path.of("data"),
                        address == null ? null : URI.create(address),
                        List.of()),
                beans.getBeanProvider(Budget.class));
    }
}
