package io.factline.ui.incident;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * Follows the record for one screen, on a thread of its own: asks for an answer that knows the next position, waits for it,
 * and hands it over. While a service does not answer it says so, and asks on until it does.
 *
 * @param <A> the answer
 */
final class Following<A> {

    /** How long the services may keep the question before they answer that nothing is new. */
    private static final String PATIENCE = "wait=25";

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    /** A flood of events elsewhere must not become a flood of questions. */
    private static final Duration BREATH = Duration.ofMillis(50);

    private final UI ui;
    private final Question<A> question;
    private final ToLongFunction<A> position;
    private final Consumer<A> news;
    private final Consumer<Boolean> reachable;
    private volatile boolean stopped;

    /** What is asked again and again. */
    interface Question<A> {

        /**
         * Asks, and waits for the answer.
         *
         * @param after the position that the answer must know, once it is there
         */
        A ask(long after, String prefer);
    }

    /**
     * Prepares to follow; nothing happens before {@link #from}.
     *
     * @param news gets every answer that knows more than the one before, on the thread of this
     * @param reachable hears, with the screen locked, when the services are lost and found again
     */
    Following(UI ui, Question<A> question, ToLongFunction<A> position, Consumer<A> news, Consumer<Boolean> reachable) {
        this.ui = ui;
        this.question = question;
        this.position = position;
        this.news = news;
        this.reachable = reachable;
    }

    /** Starts behind a position; the answer stops it. */
    Runnable from(long known) {
        Thread thread = Thread.ofVirtual().name("following").start(() -> follow(known));
        return () -> {
            stopped = true;
            thread.interrupt();
        };
    }

    private void follow(long from) {
        long known = from;
        boolean lost = false;
        Duration pause = FIRST_PAUSE;
        while (!stopped) {
            try {
                A answer = question.ask(known + 1, PATIENCE);
                if (lost) {
                    lost = false;
                    pause = FIRST_PAUSE;
                    tell(true);
                }
                long knows = position.applyAsLong(answer);
                if (knows != known && !stopped) {
                    // first shown, then known: what fails on the way is asked for again
                    news.accept(answer);
                    known = knows;
                    Thread.sleep(BREATH);
                }
            } catch (HttpClientErrorException.NotFound gone) {
                // whoever looks was shut out: nothing of it may stay on the screen
                var _ = ui.access(() -> ui.getPage().reload());
                return;
            } catch (RestClientException e) {
                if (!lost && !stopped) {
                    lost = true;
                    LOG.debug("A screen lost its service", e);
                    tell(false);
                }
                pause = rest(pause);
            } catch (UIDetachedException | InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("What a screen follows could not be shown", e);
                pause = rest(pause);
            }
        }
    }

    private void tell(boolean found) {
        var _ = ui.access(() -> reachable.accept(found));
    }

    private Duration rest(Duration pause) {
        try {
            if (!stopped) {
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            stopped = true;
        }
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
}
