package io.factline.ui.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;

/** Asks the services for several things at the same time, and for slow ones without holding up the screen. */
public final class Together {

    private static final Logger LOG = LoggerFactory.getLogger(Together.class);

    private Together() {}

    /**
     * Fetches all parts, each on a thread of its own.
     *
     * @param parts what fetches one, and answers what shows it
     * @return what shows them all, to be called with the screen locked
     * @throws RestClientException what a service refused
     */
    public static Runnable fetch(List<Supplier<Runnable>> parts) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Runnable>> asked = parts.stream()
                    .map(part -> CompletableFuture.supplyAsync(part, threads))
                    .toList();
            List<Runnable> shows = asked.stream().map(CompletableFuture::join).toList();
            return () -> shows.forEach(Runnable::run);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Fetches off the screen's lock, and shows it when it is there; says what is refused. */
    public static void later(UI ui, Supplier<Runnable> fetch) {
        Thread.ofVirtual().name("fetching").start(() -> {
            try {
                Runnable show = shown(fetch);
                var _ = ui.access(show::run);
            } catch (UIDetachedException left) {
                // nobody waits for it any more
                return;
            }
        });
    }

    private static Runnable shown(Supplier<Runnable> fetch) {
        try {
            return fetch.get();
        } catch (RestClientException refused) {
            return () -> Notice.failure(Sentences.of(refused));
        } catch (RuntimeException unforeseen) {
            LOG.error("What a screen fetched failed", unforeseen);
            return () -> Notice.failure(I18NProvider.translate("failure.unexpected"));
        }
    }
}
