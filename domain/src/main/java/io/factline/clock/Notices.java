package io.factline.clock;

import io.factline.clock.DisclosureRule.Joint;
import io.factline.fact.Fact;
import io.factline.fact.LegalDetail.PartyNotified;
import io.factline.record.Term;
import io.factline.timeline.Known;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which notices on record count for a rule. A notice counts only where it says so: its regime is the id of the rule or one of
 * its regimes, and its stage one of its stages where there are several. Who was told is never enough.
 *
 * @param rules all that there are, because a notice may name one of them as its regime
 */
record Notices(DisclosureRules rules) {

    /** The stage of a notice that states that none was given. */
    private static final Term NONE = new Term("none");

    /** The first notice given under the rule. */
    Optional<Fact> filed(DisclosureRule rule, Known known) {
        return first(
                known, notice -> isOf(rule, notice) && isStage(rule.filing().stages(), notice));
    }

    /** The first statement that no such notice was given. */
    Optional<Fact> noneMade(DisclosureRule rule, Known known) {
        return first(known, notice -> isOf(rule, notice) && isNone(notice));
    }

    /** Whether a notice of our own starts the clock of the rule. */
    boolean starts(DisclosureRule rule, Trigger trigger, PartyNotified notice) {
        return !isNone(notice)
                && isUnder(rule, notice)
                && trigger.fits(
                        new PartyNotified(notice.partyKind(), notice.regime(), stage(notice), notice.purpose()));
    }

    private static Optional<Fact> first(Known known, Predicate<PartyNotified> which) {
        return AnchorOrder.first(
                known.anchors().filter(fact -> fact.detail() instanceof PartyNotified notice && which.test(notice)));
    }

    private static boolean isNone(PartyNotified notice) {
        return Spelling.same(NONE, notice.stage());
    }

    /** Whether it names the rule, or its regime. The two rules of a joint limit ask for one and the same notice. */
    private boolean isOf(DisclosureRule rule, PartyNotified notice) {
        Optional<DisclosureRule> named = named(notice);
        Joint joint = rule.joint();
        return named.map(other -> other.id().equals(rule.id()) || (joint != null && joint.equals(other.joint())))
                .orElseGet(() -> Spelling.isOneOf(rule.filing().regimes(), notice.regime()));
    }

    /** Whether it names the regime of the rule, or any rule of that regime. */
    private boolean isUnder(DisclosureRule rule, PartyNotified notice) {
        List<Term> regimes = rule.filing().regimes();
        return named(notice)
                .map(other -> other.filing().regimes().stream().anyMatch(name -> Spelling.isOneOf(regimes, name)))
                .orElseGet(() -> Spelling.isOneOf(regimes, notice.regime()));
    }

    private boolean isStage(List<Term> stages, PartyNotified notice) {
        return !isNone(notice) && (stages.isEmpty() || Spelling.isOneOf(stages, stage(notice)));
    }

    /** Its stage; of a notice that names a rule and no stage, that of the rule. */
    private @Nullable Term stage(PartyNotified notice) {
        return notice.stage() != null
                ? notice.stage()
                : named(notice)
                        .flatMap(rule -> rule.filing().stages().stream().findFirst())
                        .orElse(null);
    }

    private Optional<DisclosureRule> named(PartyNotified notice) {
        Term regime = notice.regime();
        return rules.all().stream()
                .filter(rule -> regime != null && rule.id().text().equalsIgnoreCase(regime.text()))
                .findFirst();
    }
}
