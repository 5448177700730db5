package io.factline.ui.operations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.factline.operations.ProjectionState;
import io.factline.operations.ProjectionStatus;
import io.factline.operations.ProjectionStatus.Lag;
import io.factline.operations.ProjectionStatus.RunningRebuild;
import io.factline.ui.words.Labels;
import io.factline.ui.words.SpanWords;
import io.factline.ui.words.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One projection in the table; it changes in place, so that nobody loses the button that they are at. */
final class ProjectionRow {

    private final SpanWords words;
    private final Runnable wish;
    private final Div projection = new Div();
    private final Div state = new Div();
    private final Span position = new Span();
    private final Span lag = new Span();
    private final Button rebuild = new Button();
    private final ProgressBar progress = new ProgressBar();
    private final Span reached = new Span();
    private final Div action = new Div(rebuild, progress, reached);
    private @Nullable ProjectionStatus shown;

    /**
     * Makes a row that shows nothing yet.
     *
     * @param wish hears that somebody wants another generation, and means it
     */
    ProjectionRow(Locale locale, Runnable wish) {
        this.words = new SpanWords(locale);
        this.wish = wish;
        projection.addClassName("stacked");
        action.addClassName("rebuild");
        reached.addClassNames("quiet", "small");
        rebuild.addClickListener(_ -> ask());
    }

    List<Component> cells() {
        return List.of(projection, state, position, lag, action);
    }

    String name() {
        return shown == null ? "" : Labels.of("projection", shown.name());
    }

    /** Whether another generation answers now than the one that was shown. */
    boolean isReplacedBy(ProjectionStatus status) {
        return shown != null
                && shown.generation() != null
                && !shown.generation().equals(status.generation());
    }

    void show(ProjectionStatus status) {
        ProjectionStatus before = shown;
        boolean named = before != null && before.generation() != null && !isReplacedBy(status);
        shown = status;
        if (!named) {
            showName(status);
        }
        if (before == null || before.state() != status.state()) {
            state.removeAll();
            state.add(Tag.saying(
                    state.getTranslation("projection.state." + status.state().code()),
                    "projection-" + status.state().code()));
        }
        position.setText(position.getTranslation(
                status.position() == null ? "operations.position.none" : "operations.position.of",
                status.position() == null ? status.head() : status.position(),
                status.head()));
        lag.setText(said(status.lag()));
        showRebuild(status);
    }

    private void showName(ProjectionStatus status) {
        Span about = new Span(
                status.generation() == null
                        ? projection.getTranslation("operations.version", status.version())
                        : projection.getTranslation("operations.generation", status.version(), status.generation()));
        about.addClassNames("quiet", "small");
        projection.removeAll();
        projection.add(new Span(name()), about);
        rebuild.setText(projection.getTranslation("operations.rebuild"));
        rebuild.setAriaLabel(projection.getTranslation("operations.rebuild.of", name()));
        progress.getElement().setAttribute("aria-label", projection.getTranslation("operations.rebuild.of", name()));
    }

    private String said(@Nullable Lag behind) {
        if (behind == null) {
            return lag.getTranslation("operations.lag.unknown");
        }
        return behind.events() == 0
                ? lag.getTranslation("operations.lag.none")
                : lag.getTranslation("operations.lag.events", behind.events(), words.length(behind.time()));
    }

    private void showRebuild(ProjectionStatus status) {
        RunningRebuild running = status.rebuild();
        rebuild.setVisible(status.state() == ProjectionState.SERVING);
        progress.setVisible(running != null);
        reached.setVisible(running != null);
        if (running != null) {
            progress.setValue(running.of() < 0 ? 1 : (running.position() + 1) / (running.of() + 1.0));
            reached.setText(reached.getTranslation(
                    "operations.rebuild.reached", running.position() + 1, running.of() + 1, running.eventsPerSecond()));
        }
    }

    private void ask() {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(rebuild.getTranslation("operations.rebuild.title", name()));
        question.setText(rebuild.getTranslation("operations.rebuild.text"));
        question.setConfirmText(rebuild.getTranslation("operations.rebuild"));
        question.setCancelable(true);
        question.setCancelText(rebuild.getTranslation("cancel"));
        question.addConfirmListener(_ -> wish.run());
        question.open();
    }
}
