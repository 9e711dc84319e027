package org.dutybell.console;

import java.util.ArrayList;
import java.util.List;
import org.dutybell.calendar.SensitivePeriod;
import org.dutybell.console.ObligationSheet.Fact;
import org.dutybell.duty.Clause;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Progress;

/** What is known about an obligation besides what happened to it. */
final class ObligationFacts {

    private final ObligationView obligation;
    private final List<Clause> clauses;
    private final Words words;
    private final Names names;

    ObligationFacts(ObligationView obligation, List<Clause> clauses, Words words, Names names) {
        this.obligation = obligation;
        this.clauses = clauses;
        this.words = words;
        this.names = names;
    }

    List<Fact> list() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("clause", clause()));
        facts.add(new Fact("unit", names.unit(obligation.unit())));
        facts.add(new Fact("holder", holder()));
        List<String> prepared = names.postsWithRoles(obligation.duty().holders().preparedBy());
        if (!prepared.isEmpty()) {
            facts.add(new Fact("prepared-by", words.list(prepared)));
        }
        if (!obligation.target().isEmpty()) {
            facts.add(new Fact("target", names.unit(obligation.target())));
        }
        facts.add(new Fact("period", words.period(obligation.period())));
        SensitivePeriod sensitive = obligation.sensitivePeriod();
        if (sensitive != null) {
            String days = words.say(
                    "sensitive.days",
                    sensitive.from().toString(),
                    sensitive.to().toString());
            facts.add(new Fact("sensitive", words.list(List.of(sensitive.name(), days))));
        }
        if (obligation.duty().times() != null) {
            facts.add(new Fact("times", times(obligation.progress())));
        }
        if (!obligation.progress().themes().isEmpty()) {
            facts.add(new Fact("theme", words.themes(obligation.progress().themes())));
        }
        facts.add(new Fact("opens", words.time(obligation.opens())));
        facts.add(new Fact("due", words.time(obligation.due())));
        if (obligation.originalDue() != null) {
            facts.add(new Fact("original-due", words.time(obligation.originalDue())));
        }
        facts.add(new Fact("grace", words.time(obligation.missedAt())));
        facts.add(new Fact("wanted", wanted(obligation.duty().evidence())));
        return facts;
    }

    private String clause() {
        String number = obligation.duty().clause();
        return clauses.stream()
                .filter(clause -> clause.number().equals(number))
                .findFirst()
                .map(clause -> number + " " + clause.title())
                .orElse(number);
    }

    private String holder() {
        String post = names.post(obligation.post());
        String person = names.holder(obligation.post());
        return person.isEmpty()
                ? words.say("obligation.holder.vacant", post)
                : words.say("obligation.holder.named", post, person);
    }

    private String times(Progress progress) {
        return words.say("obligation.times.progress", progress.times(), progress.done());
    }

    private String wanted(EvidenceRule rule) {
        List<Line> needs = new ArrayList<>();
        if (rule.text()) {
            needs.add(Line.of("obligation.need.text"));
        }
        if (rule.participants()) {
            needs.add(Line.of("obligation.need.participants"));
        }
        if (rule.photos() > 0) {
            needs.add(Line.of("obligation.need.photos", rule.photos()));
        }
        if (rule.documents() > 0) {
            needs.add(Line.of("obligation.need.files", rule.documents()));
        }
        if (rule.schoolsNamed() > 0) {
            needs.add(Line.of("obligation.need.schools", rule.schoolsNamed()));
        }
        if (rule.wantsPlace()) {
            needs.add(Line.of("obligation.need.place"));
        }
        if (rule.theme() != null) {
            needs.add(Line.of("obligation.need.theme"));
        }
        return needs.isEmpty() ? words.say("obligation.need.nothing") : words.list(needs);
    }
}
