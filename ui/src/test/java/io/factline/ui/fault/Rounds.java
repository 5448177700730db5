package io.factline.ui.fault;

/** How often a fault is made: a few times in every build, ten times as often with {@code -Pfaults}. */
final class Rounds {

    private static final int FACTOR = Integer.getInteger("factline.fault.rounds", 1);

    private Rounds() {}

    static int of(int inEveryBuild) {
        return inEveryBuild * FACTOR;
    }

    /** Whether there is time for what takes minutes. */
    static boolean isLong() {
        return FACTOR > 1;
    }

    /** The one line that a test of this suite leaves behind. */
    static void tell(String fault, int times, Acknowledgements acknowledgements) {
        System.out.println("fault: " + fault + ", " + times + " times, " + acknowledgements.size()
                + " writes acknowledged, " + acknowledgements.repeated() + " sent again");
    }
}
