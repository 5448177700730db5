package io.factline.ui.session;

import static io.factline.ui.session.KnownSentence.known;

import java.util.List;

/** The sentences about a written time. */
final class TimeSentences {

    static final List<KnownSentence> ALL = List.of(
            known("The time \"(.*)\" is not understood.*", "time-not-understood"),
            known("The day in \"(.*)\" may have two meanings.*", "time-two-meanings"),
            known("The time \"(.*)\" does not exist in the calendar.*", "time-not-in-calendar"),
            known("The time \"(.*)\" ends before it begins.*", "time-backwards"),
            known("The time \"(.*)\" says nothing.*", "time-empty"),
            known("The time \"(.*)\" needs two dots.*", "time-dots"),
            known("A time has at most 160 characters.*", "time-long"),
            known("The time \"(.*)\" does not exist on any clock.*", "time-not-on-clock"),
            known("The time \"(.*)\" has a year that.*", "time-year"),
            known("The time \"(.*)\" names a season.*", "time-season"),
            known("The time \"(.*)\" means all of its members.*", "time-all-of"),
            known("The time \"(.*)\" has a time of day without.*", "time-without-day"),
            known("The time \"(.*)\" has a fraction.*", "time-fraction"),
            known("The time \"(.*)\" names a leap second.*", "time-leap"),
            known("The time \"(.*)\" has an offset that no place.*", "time-offset"),
            known("The time \"(.*)\" names the zone \"(.*)\", which.*", "time-zone"),
            known("The time \"(.*)\" has an offset that its zone.*", "time-disagrees"),
            known("The time \"(.*)\" has a suffix.*", "time-suffix"),
            known("The time \"(.*)\" insists on \"(.*)\", which.*", "time-critical"));

    private TimeSentences() {}
}
