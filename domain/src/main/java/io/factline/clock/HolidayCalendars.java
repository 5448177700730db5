package io.factline.clock;

import io.factline.clock.DisclosureRule.Holidays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The holiday calendars that Factline knows. */
public final class HolidayCalendars {

    private static final HolidayCalendars SHIPPED =
            new HolidayCalendars(Stream.of("au-nsw", "be", "ca", "de", "fr", "ie", "in", "lu", "uk-ew", "us-sec")
                    .map(name -> Shipped.read("holidays/" + name + ".json", HolidayCalendar.class))
                    .toList());

    private final List<HolidayCalendar> calendars;

    public HolidayCalendars(List<HolidayCalendar> calendars) {
        this.calendars = List.copyOf(calendars);
    }

    /** Those that come with this Factline. */
    public static HolidayCalendars shipped() {
        return SHIPPED;
    }

    public List<HolidayCalendar> all() {
        return calendars;
    }

    /** The calendar of this name; null where there is none. */
    public @Nullable HolidayCalendar named(String name) {
        return only(calendars.stream().filter(calendar -> calendar.name().equals(name)));
    }

    /**
     * The calendar that counts for an incident; null where none does, or nobody can tell which one.
     *
     * @param whose what the rule says
     * @param jurisdictions of the incident: exactly one of them must have a calendar
     */
    @Nullable
    HolidayCalendar of(@Nullable Holidays whose, List<String> jurisdictions) {
        return switch (whose) {
            case null -> null;
            case US_SEC -> named(Holidays.US_SEC.code());
            case MEMBER_STATE ->
                only(jurisdictions.stream()
                        .map(Jurisdiction::country)
                        .distinct()
                        .flatMap(country -> calendars.stream()
                                .filter(calendar -> Objects.equals(calendar.memberState(), country))));
            case STATE_OR_TERRITORY -> null;
        };
    }

    private static @Nullable HolidayCalendar only(Stream<HolidayCalendar> found) {
        List<HolidayCalendar> all = found.toList();
        return all.size() == 1 ? all.getFirst() : null;
    }
}
