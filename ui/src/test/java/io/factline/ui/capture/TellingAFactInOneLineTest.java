package io.factline.ui.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.fact.Source;
import io.factline.fact.Standing;
import io.factline.fact.Telling;
import io.factline.fact.ToldTo;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import io.factline.ui.capture.QuickEntry.Doubt;
import io.factline.ui.capture.QuickEntry.Doubtful;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody tells a fact in one line: what it is taken for, and what is left as it is. */
class TellingAFactInOneLineTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2013-12-18T21:04:37-06:00[America/Chicago]");

    @Test
    void everythingThatALineCanSay() {
        QuickEntry line = line("2013-12-18 08:00 Krebs reports the breach #ThirdPartyReported @\"Brian Krebs\" >press"
                + " ~confirmed https://krebsonsecurity.com/2013/12/");
        assertThat(line)
                .isEqualTo(new QuickEntry(
                        new WrittenTime("2013-12-18T08:00"),
                        true,
                        "ThirdPartyReported",
                        "Krebs reports the breach",
                        new Words("Brian Krebs"),
                        List.of(ToldTo.PRESS),
                        Standing.CONFIRMED,
                        List.of(source("https://krebsonsecurity.com/2013/12/")),
                        List.of()));
    }

    @Test
    void aSentenceAloneHappenedNowAndIsClaimed() {
        QuickEntry line = line("Stores stop accepting cards");
        assertThat(line.summary()).isEqualTo("Stores stop accepting cards");
        assertThat(line.timed()).isFalse();
        assertThat(line.occurred()).isEqualTo(new WrittenTime("2013-12-18T21:04"));
        assertThat(line.stated()).isNull();
        assertThat(line.standing()).isEqualTo(Standing.CLAIMED);
        assertThat(line.doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2013-12-18 It happened,              2013-12-18
            2013-12 It happened,                 2013-12
            2013~ It happened,                   2013~
            [2013-11-27..2013-12-01] It happened,[2013-11-27..2013-12-01]
            2013-11-27/2013-12-15 It happened,   2013-11-27/2013-12-15
            2013-12-18T08:00-06:00 It happened,  2013-12-18T08:00-06:00
            2013-12-18 08:00 It happened,        2013-12-18T08:00
            2013-12-18 8:05 It happened,         2013-12-18T08:05
            2013-12-18 8h05: It happened,        2013-12-18T08:05
            08:00 - It happened,                 2013-12-18T08:00
            now It happened,                     2013-12-18T21:04
            Maintenant It happened,              2013-12-18T21:04
            yesterday It happened,               2013-12-17
            Hier 23:50 It happened,              2013-12-17T23:50
            """)
    void aLineMayBeginWithATime(String typed, String occurred) {
        QuickEntry line = line(typed);
        assertThat(line.timed()).isTrue();
        assertThat(line.occurred().text()).isEqualTo(occurred);
        assertThat(line.summary()).isEqualTo("It happened");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2000 customers complain",
                "40 stores close",
                "They closed at 08:00",
                "Known since 2013-12-18",
                "They knew yesterday"
            })
    void aCountAndATimeWithinTheSentenceAreNotTheTimeOfTheFact(String typed) {
        QuickEntry line = line(typed);
        assertThat(line.timed()).isFalse();
        assertThat(line.summary()).isEqualTo(typed);
        assertThat(line.doubts()).isEmpty();
    }

    @Test
    void aTimeThatCannotBeReadIsLeftWhereItIsAndSaid() {
        assertThat(line("2013-13-45 It happened").doubts()).containsExactly(new Doubt(Doubtful.TIME, "2013-13-45"));
        assertThat(line("25:10 It happened").summary()).isEqualTo("25:10 It happened");
        assertThat(line("25:10 It happened").doubts()).containsExactly(new Doubt(Doubtful.TIME, "25:10"));
    }

    @Test
    void theMinuteThatTheClocksShowTwiceIsToldApart() {
        ZonedDateTime again = ZonedDateTime.parse("2013-11-03T01:30:20-06:00[America/Chicago]");
        assertThat(QuickEntry.of("It happened", again, type -> type).occurred())
                .isEqualTo(new WrittenTime("2013-11-03T01:30-06:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "#ThirdPartyReported, ThirdPartyReported",
        "#thirdpartyreported, ThirdPartyReported",
        "#revelation, ThirdPartyReported",
        "#Révélation-par-un, ThirdPartyReported",
        "'#revelation,', ThirdPartyReported",
        "#rumeur, RumourCirculated"
    })
    void aTypeIsNamedByItsCodeOrByTheStartOfItsName(String mark, String type) {
        QuickEntry line = french("Il se passe " + mark + " quelque chose");
        assertThat(line.factType()).isEqualTo(type);
        assertThat(line.summary()).isEqualTo("Il se passe quelque chose");
    }

    @Test
    void aWholeNameIsMeantEvenWhereAnotherOneBeginsSo() {
        assertThat(french("#rumeur").factType()).isEqualTo("RumourCirculated");
        assertThat(french("#rumeur").doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "#target, TYPE",
        "#service, TYPES",
        ">neighbours, AUDIENCE",
        "~maybe, STANDING",
        "http://[, SOURCE",
        "@“Brian, ACTOR"
    })
    void whatMeansNothingStaysInTheSummaryAndIsSaid(String word, Doubtful why) {
        QuickEntry line = french("It happened " + word);
        assertThat(line.summary()).isEqualTo("It happened " + word);
        assertThat(line.doubts()).containsExactly(new Doubt(why, word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"The #1 supplier", "Losses of ~40 million", "Delays >50 %", "5 > 4", "krebs@example.org is told"
            })
    void aSentenceMayHaveMarksInIt(String typed) {
        QuickEntry line = line(typed);
        assertThat(line.summary()).isEqualTo(typed);
        assertThat(line.doubts()).isEmpty();
    }

    @Test
    void onlyTheFirstTypeActorAndStandingCount() {
        QuickEntry line = line("#Disclosed #Contained @Target @Krebs ~claimed ~opinion");
        assertThat(line.factType()).isEqualTo("Disclosed");
        assertThat(line.actor()).isEqualTo(new Words("Target"));
        assertThat(line.stated()).isEqualTo(Standing.CLAIMED);
        assertThat(line.summary()).isEqualTo("#Contained @Krebs ~opinion");
        assertThat(line.doubts()).extracting(Doubt::why).containsOnly(Doubtful.SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@\"Brian Krebs\"", "@“Brian Krebs”", "@« Brian Krebs »", "@«\u00a0Brian Krebs\u00a0»"})
    void anActorOfSeveralWordsIsQuotedInAnyLanguage(String mark) {
        assertThat(line("The breach is reported by " + mark + ".").actor()).isEqualTo(new Words("Brian Krebs"));
    }

    @ParameterizedTest
    @CsvSource({
        ">press, PRESS",
        ">presse, PRESS",
        ">Clients, CUSTOMERS",
        ">régulateurs, REGULATORS",
        ">staff, STAFF",
        ">law-enforcement, LAW_ENFORCEMENT",
        ">police, LAW_ENFORCEMENT",
        ">organisation, ORGANISATION",
        ">public, PUBLIC"
    })
    void whoWasToldIsSaidInEitherLanguage(String mark, ToldTo to) {
        QuickEntry line = line("2013-12-19 They say so " + mark);
        assertThat(line.tellings()).containsExactly(new Telling(to, new WrittenTime("2013-12-19"), null, null, null));
    }

    @Test
    void whoIsNamedTwiceWasToldOnce() {
        assertThat(line("They say so >press >presse >staff").toldTo()).containsExactly(ToldTo.PRESS, ToldTo.STAFF);
    }

    @ParameterizedTest
    @CsvSource({
        "~claimed, CLAIMED",
        "~affirmé, CLAIMED",
        "~rumoured, RUMOURED",
        "~rumeur, RUMOURED",
        "~opinion, OPINION",
        "~confirmed, CONFIRMED",
        "~confirmé, CONFIRMED"
    })
    void aStandingIsStatedInEitherLanguage(String mark, Standing standing) {
        assertThat(line("It happened " + mark).stated()).isEqualTo(standing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"It happened @Krebs", "It happened https://example.org/a,"})
    void whatASourceOrAWitnessBearsIsConfirmedUnlessStatedOtherwise(String typed) {
        assertThat(line(typed).standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(line(typed + " ~claimed").standing()).isEqualTo(Standing.CLAIMED);
    }

    @Test
    void aLineOfNothingButMarksHasNoSummaryYet() {
        assertThat(line("08:00 #Contained >staff").summary()).isEmpty();
    }

    private static QuickEntry line(String typed) {
        return QuickEntry.of(typed, NOW, type -> type);
    }

    private static QuickEntry french(String typed) {
        Map<String, String> names = Map.of(
                "ThirdPartyReported", "Révélation par un tiers",
                "RumourCirculated", "Rumeur",
                "RumourCorrected", "Rumeur démentie",
                "ServiceDegraded", "Service dégradé",
                "ServiceRestored", "Service rétabli");
        return QuickEntry.of(typed, NOW, type -> names.getOrDefault(type, type));
    }

    private static Source source(String address) {
        return new Source(null, null, new Words(address), null, null, null);
    }
}
