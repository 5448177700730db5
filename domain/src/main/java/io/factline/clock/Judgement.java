package io.factline.clock;

import io.factline.clock.ClockValue.Span;
import io.factline.clock.DisclosureRule.Joint;
import io.factline.clock.Reckoning.Counted;
import io.factline.fact.Fact;
import io.factline.fact.FactId;
import io.factline.record.Term;
import io.factline.timeline.Known;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Runs one rule on an incident, and says what can be said of it. */
record Judgement(DisclosureRules rules, HolidayCalendars calendars, Notices notices) {

    /**
     * What is known of a clock.
     *
     * @param counted null where there is no number, or the rule was not law
     */
    private record Course(
            @Nullable Start start,
            @Nullable Counted counted,
            @Nullable Fact filed,
            @Nullable Fact noneMade) {

        static final Course NONE = new Course(null, null, null, null);
    }

    /**
     * The clock of a rule.
     *
     * @param duty what a person decided; null where the rule is only supposed
     */
    ClockValue of(DisclosureRule rule, @Nullable Duty duty, Known known) {
        if (duty != null && duty.isExcluded()) {
            return value(rule, duty, Verdict.EXCLUDED, Course.NONE, known);
        }
        Fact filed = notices.filed(rule, known).orElse(null);
        Start start = Start.of(rule, known, notices);
        if (start == null) {
            boolean never = duty != null && rule.effectiveFrom() == null;
            Verdict verdict = never ? Verdict.NOT_IN_FORCE : Verdict.NOT_TRIGGERED;
            return value(rule, duty, verdict, new Course(null, null, filed, null), known);
        }
        InForce inForce = duty == null ? InForce.YES : InForce.at(rule, start.moment(), zone(rule, start));
        if (inForce == InForce.NO) {
            return value(rule, duty, Verdict.NOT_IN_FORCE, new Course(start, null, filed, null), known);
        }
        if (rule.limit() == null) {
            return value(rule, duty, Verdict.NO_DEADLINE, new Course(start, null, filed, null), known);
        }
        Counted own = counted(rule, rule.limit(), start, known);
        Fact noneMade = filed == null ? notices.noneMade(rule, known).orElse(null) : null;
        Course course = joined(rule, duty, new Course(start, own, filed, noneMade), known);
        Verdict verdict = verdict(course, known.asOf());
        return value(rule, duty, inForce == InForce.YES ? verdict : unproven(verdict), course, known);
    }

    private static ZoneId zone(DisclosureRule rule, Start start) {
        return rule.zone() == null ? start.fact().requiredZone() : rule.zone();
    }

    private Counted counted(DisclosureRule rule, Limit limit, Start start, Known known) {
        String sector = known.incident().sector();
        boolean noRelief = limit.noReliefFor().stream().map(Term::text).anyMatch(name -> Spelling.same(name, sector));
        HolidayCalendar calendar =
                noRelief ? null : calendars.of(rule.calendar(), known.incident().jurisdictions());
        return new Reckoning(limit, zone(rule, start), calendar).from(start.moment());
    }

    /** The course of a rule that shares its notice with another one; of any other rule, its own. */
    private Course joined(DisclosureRule rule, @Nullable Duty duty, Course own, Known known) {
        Joint joint = rule.joint();
        if (joint == null || own.start == null || own.counted == null) {
            return own;
        }
        boolean first = joint.aware().equals(rule.id());
        DisclosureRule other = rules.named(first ? joint.classified() : joint.aware());
        Start start = Start.of(other, known, notices);
        boolean excluded = duty != null
                && known.incident().duties().stream()
                        .anyMatch(decided -> decided.rule().equals(other.id()) && decided.isExcluded());
        if (excluded || start == null || start.provisional() || other.limit() == null) {
            return own;
        }
        Counted counted = counted(other, other.limit(), start, known);
        JointLimit.Part mine = new JointLimit.Part(own.start, own.counted.due());
        JointLimit.Part theirs = new JointLimit.Part(start, counted.due());
        Due due = JointLimit.due(first ? mine : theirs, first ? theirs : mine, joint.aloneAfterHours());
        boolean replaced = first && JointLimit.isLate(own.start, start, joint.aloneAfterHours());
        return new Course(
                replaced ? start : own.start, new Counted(due, own.counted.calendar()), own.filed, own.noneMade);
    }

    private static Verdict verdict(Course course, Instant asOf) {
        if (course.counted == null) {
            return Verdict.NO_DEADLINE;
        }
        Due.End end = course.counted.due().legal();
        if (course.filed != null) {
            Moment filed = Moment.of(course.filed);
            return end.isMetBy(filed) ? Verdict.MET : end.isMissedBy(filed) ? Verdict.MISSED : Verdict.UNDETERMINED;
        }
        if (!end.isMissedBy(Moment.at(asOf))) {
            return Verdict.RUNNING;
        }
        // said before the end, it only means that there was none yet
        boolean none = course.noneMade != null && end.isMissedBy(Moment.of(course.noneMade));
        return none ? Verdict.MISSED : Verdict.OVERDUE_NO_FILING;
    }

    /** What can be said where nobody can prove that the rule was law when the clock started. */
    private static Verdict unproven(Verdict verdict) {
        return switch (verdict) {
            case MET, MISSED, OVERDUE_NO_FILING, UNDETERMINED -> Verdict.UNDETERMINED;
            case NOT_TRIGGERED, RUNNING, NO_DEADLINE, NOT_IN_FORCE, EXCLUDED -> verdict;
        };
    }

    private static ClockValue value(
            DisclosureRule rule, @Nullable Duty duty, Verdict verdict, Course course, Known known) {
        Start start = course.start;
        Moment end = course.filed == null ? Moment.at(known.asOf()) : Moment.of(course.filed);
        Due due = course.counted == null ? null : course.counted.due();
        boolean missed = verdict == Verdict.MISSED;
        return new ClockValue(
                rule.id(),
                rule.law(),
                rule.stage(),
                rule.recipient(),
                rule.citation(),
                rule.url(),
                rule.isFullyVerified(),
                duty == null,
                verdict,
                start != null && start.provisional() && verdict != Verdict.NOT_IN_FORCE,
                start == null ? null : start.fact().requiredId(),
                due,
                course.counted == null ? null : course.counted.calendar(),
                id(course.filed),
                missed ? id(course.noneMade) : null,
                start == null || verdict == Verdict.NOT_IN_FORCE
                        ? null
                        : span(start.moment().from(), start.moment().to(), end),
                missed && course.filed != null && due != null
                        ? span(
                                due.legal().bounds().earliest(),
                                due.legal().bounds().latest(),
                                end)
                        : null,
                duty == null ? null : duty.reason().text());
    }

    private static @Nullable FactId id(@Nullable Fact fact) {
        return fact == null ? null : fact.requiredId();
    }

    /** How long it was from the one to the other; null where a bound is not known. */
    private static @Nullable Span span(@Nullable Instant from, @Nullable Instant to, Moment end) {
        return from == null || to == null || end.from() == null || end.to() == null
                ? null
                : new Span(Duration.between(to, end.from()), Duration.between(from, end.to()));
    }
}
