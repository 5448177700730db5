package io.factline.ui.imports;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.factline.imports.ImportSummary;
import io.factline.imports.Sha256;
import io.factline.incident.IncidentRef;
import io.factline.ui.remote.Services;
import io.factline.ui.session.Watching;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;

/** How far an import has come: what the views know of it already, of the rows that its file has. */
final class ProgressPart extends Div {

    private final Services.AsUser services;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();
    private @Nullable Watching watching;

    ProgressPart(Services.AsUser services) {
        this.services = services;
        bar.setVisible(false);
        bar.getElement().setAttribute("aria-label", getTranslation("imports.running"));
        words.getElement().setAttribute("aria-live", "polite");
        add(bar, words);
        addClassName("import-progress");
    }

    /**
     * Shows how far it is from now on.
     *
     * @param incident null where each record opens one of its own: their rows are kept only when all have been opened, so there
     *     is nothing to count until then
     */
    void start(@Nullable IncidentRef incident, Sha256 file, long rows) {
        stop("");
        bar.setVisible(true);
        bar.setIndeterminate(incident == null);
        if (incident == null) {
            words.setText(getTranslation("imports.running"));
            return;
        }
        show(0, rows);
        UI ui = UI.getCurrent();
        watching = Watching.start(() -> {
            try {
                Optional<ImportSummary> running = services.imports().all(incident, null, null).stream()
                        .filter(one -> isRunning(one, file))
                        .findFirst();
                if (running.isPresent()) {
                    long done = running.get().counts().rows();
                    var _ = ui.access(() -> show(done, rows));
                }
            } catch (RestClientException passing) {
                // the next look tells
            }
        });
    }

    /** The last of this file: one before it that was cut off stands unfinished, too. */
    private boolean isRunning(ImportSummary one, Sha256 file) {
        return one.finishedAt() == null
                && one.sha256().equals(file)
                && one.startedBy().equals(services.user().id());
    }

    private void show(long done, long rows) {
        if (bar.isVisible()) {
            bar.setValue(Math.min(1, (double) done / rows));
            words.setText(getTranslation("imports.progress", done, rows));
        }
    }

    /** Shows no more than these words, or nothing. */
    void stop(String last) {
        if (watching != null) {
            watching.stop();
        }
        bar.setVisible(false);
        words.setText(last);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.stop();
        }
    }
}
