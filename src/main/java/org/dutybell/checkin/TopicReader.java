package org.dutybell.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dutybell.duty.Theme;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Roster;
import org.dutybell.shared.SaidSpan;

/**
 * Finds which of the open obligations the words of a message mean: by kind, title, theme, school, clause and period. One that
 * all hints fit is taken, several are asked about; what the words exclude is never taken because it happens to be the only one.
 */
final class TopicReader {

    private static final Pattern PARTS = Pattern.compile("[,。;、!\\n+&]|\\.(?!\\d)|和|以及|及(?!时|格)|还有|与|\\bAND\\b");

    /** What a part may say beside its topic and still only claim that it is done. */
    private static final Pattern FILLER = Pattern.compile(
            "(?:已经|已|都|均|全部|全|也|刚|按时|顺利|今天|本次|这次|我们?|我校|我处|学校|校园|安全|工作|活动|情况|记录|照片|见图|的|了|过|完成|完毕|完|结束|做|办|开展|开|召开|举行|进行|组织|好|OK|DONE|FINISHED|COMPLETED|ALL|THE|ARE|IS|BOTH|[\\s:\\-~()\\[\\]#\\d])+");

    private final SchoolNames schools;
    private final ThemeReader themes;
    private final ZoneId zone;

    TopicReader(Roster roster, List<Theme> themes, ZoneId zone) {
        this.schools = new SchoolNames(roster);
        this.themes = new ThemeReader(themes);
        this.zone = zone;
    }

    /**
     * @param text as written
     * @param open what may be meant, most urgent first
     */
    Topic read(String text, List<ObligationView> open, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        String narrow = ReplyReader.narrow(text);
        Hints whole = Hints.of(narrow, schools, themes, today);
        List<ObligationView> possible =
                open.stream().filter(one -> whole.allows(one, today, zone)).toList();
        List<Named> named = parts(narrow, today).stream()
                .map(part -> named(part, whole, open, today))
                .toList();
        List<Named> fitting =
                named.stream().filter(part -> !part.fits().isEmpty()).toList();
        if (fitting.isEmpty()) {
            boolean said = named.stream().anyMatch(part -> part.hints().isTopic());
            return said ? new Topic.NoneFits() : new Topic.Unsaid(possible);
        }
        return fitting.size() == 1 ? one(fitting.get(0).candidates(), whole) : several(fitting, whole);
    }

    /** 昨天和今天的巡查: a part that only says a day means what the part after it means, which has a day of its own. */
    private List<Hints> parts(String narrow, LocalDate today) {
        List<Hints> parts = new ArrayList<>();
        for (String text : PARTS.split(narrow)) {
            Hints part = Hints.of(text, schools, themes, today);
            Hints before = parts.isEmpty() ? part : parts.get(parts.size() - 1);
            if (before != part && part.isTopic() && !part.days().isEmpty() && saysOnlyADay(before)) {
                String day = before.days().get(0).words();
                parts.set(parts.size() - 1, Hints.of(day + withoutDays(part), schools, themes, today));
            }
            parts.add(part);
        }
        return parts;
    }

    private static boolean saysOnlyADay(Hints part) {
        return part.days().size() == 1
                && !part.isTopic()
                && FILLER.matcher(withoutDays(part)).replaceAll("").isEmpty();
    }

    private static String withoutDays(Hints part) {
        String rest = part.narrow();
        for (SaidSpan day : part.days()) {
            rest = rest.replace(day.words(), "\n");
        }
        return rest;
    }

    /** The days of another part hold for one that names none of its own. */
    private Named named(Hints part, Hints whole, List<ObligationView> open, LocalDate today) {
        Hints days = part.days().isEmpty() ? whole : part;
        List<Candidate> candidates = open.stream()
                .filter(one -> part.schools().isEmpty() || part.allows(one, today, zone))
                .filter(one -> days.allows(one, today, zone))
                .map(one -> new Candidate(one, part.evidenceFor(one, zone)))
                .filter(candidate -> !candidate.evidence().isEmpty())
                .toList();
        return new Named(part, candidates);
    }

    private Topic several(List<Named> named, Hints whole) {
        if (named.stream().allMatch(this::onlyClaims)) {
            return each(named, whole);
        }
        List<Candidate> common = named.stream()
                .flatMap(part -> part.candidates().stream())
                .filter(candidate -> named.stream().allMatch(part -> part.fits().contains(candidate.obligation())))
                .toList();
        return common.isEmpty() ? new Topic.Among(all(named)) : one(joined(common), whole);
    }

    /** 巡查和例会都完成了: each part means one of its own. */
    private Topic each(List<Named> named, Hints whole) {
        Set<ObligationView> taken = new LinkedHashSet<>();
        for (Named part : named.stream()
                .sorted(Comparator.comparingInt(one -> one.candidates().size()))
                .toList()) {
            List<Candidate> left = part.candidates().stream()
                    .filter(candidate -> !taken.contains(candidate.obligation()))
                    .toList();
            if (!left.isEmpty() && one(left, whole) instanceof Topic.These these) {
                taken.addAll(these.obligations());
            } else if (!left.isEmpty() && left.size() == part.candidates().size()) {
                return new Topic.Among(all(named));
            }
        }
        return new Topic.These(List.copyOf(taken));
    }

    private static List<ObligationView> all(List<Named> named) {
        return named.stream().flatMap(part -> part.fits().stream()).distinct().toList();
    }

    /** Leaves out what another fits by the same hints and more, then what was missed while the same is owed now. */
    private static Topic one(List<Candidate> candidates, Hints whole) {
        List<Candidate> best = candidates.stream()
                .filter(one -> candidates.stream().noneMatch(other -> other.isBetterThan(one)))
                .toList();
        List<ObligationView> left =
                Urgency.firstOfEachDuty(best.stream().map(Candidate::obligation).toList(), whole.makesUp());
        return left.size() == 1 || areNamedTargets(left, whole) ? new Topic.These(left) : new Topic.Among(left);
    }

    /** 一中、二中已检查: one duty, and each of its schools is named. */
    private static boolean areNamedTargets(List<ObligationView> left, Hints whole) {
        return left.stream().map(one -> one.duty().code()).distinct().count() == 1
                && left.stream().map(ObligationView::target).distinct().count() == left.size()
                && left.stream().allMatch(one -> whole.schools().contains(one.target()))
                && left.size() == whole.schools().size();
    }

    private boolean onlyClaims(Named part) {
        String rest = schools.without(KindWords.without(withoutDays(part.hints())));
        for (ObligationView one : part.fits()) {
            for (String word : TitleWords.of(one.duty().title(), 2)) {
                rest = rest.replace(word, "\n");
            }
        }
        return FILLER.matcher(rest).replaceAll("").isEmpty();
    }

    private static List<Candidate> joined(List<Candidate> candidates) {
        List<Candidate> joined = new ArrayList<>();
        candidates.stream().map(Candidate::obligation).distinct().forEach(obligation -> {
            Set<String> evidence = new LinkedHashSet<>();
            candidates.stream()
                    .filter(candidate -> candidate.obligation().equals(obligation))
                    .forEach(candidate -> evidence.addAll(candidate.evidence()));
            joined.add(new Candidate(obligation, evidence));
        });
        return joined;
    }

    private record Candidate(ObligationView obligation, Set<String> evidence) {

        boolean isBetterThan(Candidate other) {
            return evidence.size() > other.evidence.size() && evidence.containsAll(other.evidence);
        }
    }

    /** A part of the message and what it may mean. */
    private record Named(Hints hints, List<Candidate> candidates) {

        List<ObligationView> fits() {
            return candidates.stream().map(Candidate::obligation).toList();
        }
    }
}
