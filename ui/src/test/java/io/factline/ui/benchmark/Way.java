package io.factline.ui.benchmark;

/**
 * A way to do something, measured again and again.
 *
 * @param name what is done, by whom, with how many at once
 * @param run does it for a while
 */
record Way(String name, Run run) {

    /** One measurement. */
    @FunctionalInterface
    interface Run {

        /** Answers how many a second were done. */
        double perSecond() throws Exception;
    }
}
