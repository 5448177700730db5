package io.factline.query.model;

import io.factline.time.WrittenTime;

/** Times of every form and precision around December 2013, close enough together to compete and to tie. */
final class RandomTimes {

    private static final int DAYS = 20;

    private final Chance chance;

    RandomTimes(Chance chance) {
        this.chance = chance;
    }

    /** When something happened, or a state lasted. */
    WrittenTime occurred() {
        int day = day(1);
        int later = day + 1 + chance.below(5);
        return switch (chance.below(20)) {
            case 0, 1, 2, 3, 4, 5 -> once(day);
            case 6 -> new WrittenTime("2013-12");
            case 7 -> chance.of(new WrittenTime("2013"), new WrittenTime("0000"), new WrittenTime("9999"));
            case 8, 9 -> new WrittenTime(once(day) + "/" + once(later));
            case 10 -> new WrittenTime(once(day) + "/..");
            case 11 -> new WrittenTime(once(day) + "/");
            case 12 -> new WrittenTime(chance.of("../", "/") + once(later));
            case 13, 14 -> new WrittenTime("[" + once(day) + ".." + once(later) + "]");
            case 15 -> new WrittenTime("[.." + once(later) + "]");
            case 16 -> new WrittenTime("[" + once(day) + "..]");
            case 17 -> new WrittenTime("[" + date(day) + "," + date(later) + "]");
            case 18 -> new WrittenTime(chance.of("201X", "2013-XX", "2013-12-XX", "2013-12-1X", "2013-36"));
            default -> new WrittenTime(chance.of("2013-11-03T01:30", "2013-12-05~", "2013-12-30", "2011-12-30"));
        };
    }

    /** When somebody was told: mostly one moment. */
    WrittenTime told() {
        return chance.in(15) ? occurred() : once(day(5));
    }

    private int day(int first) {
        return first + chance.below(DAYS);
    }

    private WrittenTime once(int day) {
        String date = date(day);
        int hour = 6 * chance.below(4);
        return new WrittenTime(
                switch (chance.below(8)) {
                    case 0, 1, 2, 3 -> date;
                    case 4 -> "%sT%02d".formatted(date, hour);
                    case 5 -> "%sT%02d:30".formatted(date, hour);
                    case 6 -> "%sT%02d:30:15Z".formatted(date, hour);
                    default -> "%sT%02d:30:15.%06dZ".formatted(date, hour, chance.of(1, 999_999, 500_000));
                });
    }

    private static String date(int day) {
        return "2013-12-%02d".formatted(day);
    }
}
