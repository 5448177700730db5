package io.factline.ui.session;

import java.util.Map;
import java.util.regex.Pattern;

/** The sentences that refuse a written time. */
final class TimeSentences {

    static final Map<Pattern, String> KNOWN = Map.ofEntries(
            Sentences.known("The time \"(.*)\" is not understood.*", "time-not-understood"),
            Sentences.known("The time \"(.*)\" does not exist in the calendar.*", "time-not-in-calendar"),
            Sentences.known("The time \"(.*)\" ends before it begins.*", "time-backwards"),
            Sentences.known("The time \"(.*)\" says nothing.*", "time-empty"),
            Sentences.known("The time \"(.*)\" needs two dots.*", "time-dots"),
            Sentences.known("A time has at most 160 characters.*", "time-long"),
            Sentences.known("The time \"(.*)\" does not exist on any clock.*", "time-not-on-clock"),
            Sentences.known("The time \"(.*)\" has a year that.*", "time-year"),
            Sentences.known("The time \"(.*)\" names a season.*", "time-season"),
            Sentences.known("The time \"(.*)\" means all of its members.*", "time-all-of"),
            Sentences.known("The time \"(.*)\" has a time of day without.*", "time-without-day"),
            Sentences.known("The time \"(.*)\" has a fraction.*", "time-fraction"),
            Sentences.known("The time \"(.*)\" names a leap second.*", "time-leap"),
            Sentences.known("The time \"(.*)\" has an offset that no place.*", "time-offset"),
            Sentences.known("The time \"(.*)\" names the zone \"(.*)\", which.*", "time-zone"),
            Sentences.known("The time \"(.*)\" has an offset that its zone.*", "time-disagrees"),
            Sentences.known("The time \"(.*)\" has a suffix.*", "time-suffix"),
            Sentences.known("The time \"(.*)\" insists on \"(.*)\", which.*", "time-critical"));

    private TimeSentences() {}
}
