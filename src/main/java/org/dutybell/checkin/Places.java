package org.dutybell.checkin;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dutybell.checkin.Whereabouts.At;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.PlaceCheck;
import org.dutybell.obligation.PlaceCheck.Outcome;
import org.dutybell.organisation.Location;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where something was done: the schools that are named, and how far from its unit somebody was. */
@Component
class Places {

    private static final Pattern CANNOT_TELL = Pattern.compile("(?:无法|不能|没法)定位|定(?:位不了|不了位)|NO (?:LOCATION|POSITION)");

    private static final Pattern EXCUSE =
            Pattern.compile("(?:" + CANNOT_TELL.pattern() + ")[^。；;！!\\n]*", Pattern.CASE_INSENSITIVE);

    private final Organisation organisation;
    private final ReplyProperties properties;

    Places(Organisation organisation, ReplyProperties properties) {
        this.organisation = organisation;
        this.properties = properties;
    }

    /** Codes of the schools that the words name; none where the duty does not want them. */
    List<String> schools(String text, ObligationView obligation) {
        return obligation.duty().evidence().schoolsNamed() == 0
                ? List.of()
                : new SchoolNames(organisation.roster())
                        .in(ReplyReader.narrow(text)).stream().sorted().toList();
    }

    /**
     * How far it was; null where the duty does not want it, or nothing is said.
     *
     * @param where of the phone page; null in the chat, where the words may say that it cannot be told
     */
    @Nullable
    PlaceCheck check(@Nullable Whereabouts where, String text, ObligationView obligation) {
        if (!obligation.duty().evidence().wantsPlace()) {
            return null;
        }
        if (where instanceof At at) {
            Location unit = location(obligation);
            return unit == null
                    ? new PlaceCheck(Outcome.NOT_COMPARED, null, at.accuracy())
                    : compared(at, at.location().metresTo(unit));
        }
        boolean cannotTell =
                where != null || CANNOT_TELL.matcher(ReplyReader.narrow(text)).find();
        return cannotTell ? PlaceCheck.UNAVAILABLE : null;
    }

    /** Without that a phone cannot tell where it is, and why: it does not say that nothing was done. */
    static String withoutExcuse(String text) {
        return EXCUSE.matcher(text).replaceAll("");
    }

    /** In doubt it was near. */
    private PlaceCheck compared(At at, int metres) {
        boolean near = metres - at.accuracy() <= properties.placeWithin();
        return new PlaceCheck(near ? Outcome.NEAR : Outcome.FAR, metres, at.accuracy());
    }

    private @Nullable Location location(ObligationView obligation) {
        String code = obligation.target().isEmpty() ? obligation.unit() : obligation.target();
        Roster roster = organisation.roster();
        return roster.unit(code).map(Unit::location).filter(Objects::nonNull).orElse(null);
    }
}
