package org.dutybell.botconfig;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutybell.duty.Coverage;
import org.dutybell.duty.Duty;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;

/** Duties that want the place of the phone, while it is not written down where the units are: nothing can be compared. */
final class PlaceWarnings {

    private final List<ConfigNode> duties;
    private final BotConfig config;
    private final Findings warnings;

    PlaceWarnings(ConfigFolder files, BotConfig config, Findings warnings) {
        this.duties = files.node(ConfigKind.DUTIES).items("duties");
        this.config = config;
        this.warnings = warnings;
    }

    void run() {
        for (int i = 0; i < duties.size(); i++) {
            Duty duty = config.duties().get(i);
            if (duty.evidence().wantsPlace()) {
                check(duties.get(i).get("evidence").get("place"), duty);
            }
        }
    }

    private void check(ConfigNode at, Duty duty) {
        List<Unit> unknown = config.roster().units().stream()
                .filter(unit -> isPlaceOf(unit, duty) && unit.location() == null)
                .toList();
        if (!unknown.isEmpty()) {
            warnings.add(
                    at,
                    "'" + duty.code() + "' wants the place, and " + unknown.size()
                            + " unit(s) have no location, such as "
                            + unknown.get(0).code(),
                    "a location for each of them in " + ConfigKind.ORGANISATION.fileName()
                            + ", or the distance is not told");
        }
    }

    private boolean isPlaceOf(Unit unit, Duty duty) {
        if (duty.coverage() != Coverage.NONE) {
            return unit.kind() == UnitKind.SCHOOL;
        }
        Set<String> holders = config.roster().posts().stream()
                .filter(post -> duty.holders().roles().contains(post.role()))
                .map(Post::unit)
                .collect(Collectors.toSet());
        return holders.contains(unit.code());
    }
}
