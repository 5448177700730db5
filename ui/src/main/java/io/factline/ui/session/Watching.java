package io.factline.ui.session;

import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again every second, on a thread of its own, until it is stopped. */
public final class Watching {

    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Runnable look;
    private volatile boolean stopped;

    private Watching(Runnable look) {
        this.look = look;
    }

    /** Begins. */
    public static Watching start(Runnable look) {
        Watching watching = new Watching(look);
        Thread.ofVirtual().name("watching").start(watching::watch);
        return watching;
    }

    /** It looks no more than once again. */
    public void stop() {
        stopped = true;
    }

    private void watch() {
        try {
            while (!stopped) {
                Thread.sleep(PAUSE);
                if (!stopped) {
                    look.run();
                }
            }
        } catch (UIDetachedException | InterruptedException left) {
            LOG.debug("Nobody looks any more", left);
        } catch (RuntimeException e) {
            LOG.error("What a screen watches could not be shown", e);
        }
    }
}
