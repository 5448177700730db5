package io.factline.ui.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import io.factline.ui.remote.Refusal;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.client.RestClientException;

/** What happens to an exception that no screen caught: the log gets it once, the reader a sentence. */
final class Failures implements ErrorHandler {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public void error(ErrorEvent event) {
        Throwable failure = event.getThrowable();
        RestClientException refused = Refusal.behind(failure).orElse(null);
        if (refused == null && NestedExceptionUtils.getMostSpecificCause(failure) instanceof IOException gone) {
            // whoever looked at the screen is gone: there is nobody to tell, and nothing is wrong
            LOG.debug("Nobody looks at the screen any more", gone);
            return;
        }
        if (refused == null) {
            LOG.error("A screen failed", failure);
        } else {
            LOG.warn("A service did not do what a screen asked: {}", refused.getMessage());
        }
        UI ui = UI.getCurrent();
        if (ui != null) {
            var _ = ui.access(() -> Notice.failure(
                    refused == null ? I18NProvider.translate("failure.unexpected") : Sentences.of(refused)));
        }
    }
}
