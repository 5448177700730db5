package io.factline.ui.session;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import io.factline.ui.remote.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;

/** The screens that are shown instead of one that could not be made. */
abstract class Instead extends Div implements HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(Instead.class);

    private String title = "";

    final void say(String titleKey, String text) {
        title = getTranslation(titleKey);
        addClassName("instead");
        removeAll();
        add(new H1(title), new Paragraph(text));
    }

    final int refused(RestClientException e) {
        int status = Refusal.of(e).map(Problem::status).orElse(Rule.RECORD_UNAVAILABLE.status());
        if (status == Rule.NOT_FOUND.status() || status == Rule.INVALID_PARAMETER.status()) {
            say("nowhere.title", Sentences.of(e));
            add(new Anchor("incidents", getTranslation("nowhere.home")));
            return status;
        }
        LOG.warn("A screen could not be made, a service did not answer: {}", e.getMessage());
        say("failure.unreachable.title", Sentences.of(e));
        Button again = new Button(
                getTranslation("failure.again"),
                _ -> getUI().ifPresent(ui -> ui.getPage().reload()));
        again.addThemeVariants(ButtonVariant.PRIMARY);
        add(again);
        return status;
    }

    final int failed(Exception e) {
        LOG.error("A screen could not be made", e);
        say("failure.title", getTranslation("failure.unexpected"));
        add(new Anchor("incidents", getTranslation("nowhere.home")));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return title + " · Factline";
    }

    /** There is nothing here, or nothing for this reader. */
    @ParentLayout(Frame.class)
    @PermitAll
    static final class Nowhere extends Instead implements HasErrorParameter<NotFoundException> {

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
            say("nowhere.title", getTranslation("nowhere.text"));
            add(new Anchor("incidents", getTranslation("nowhere.home")));
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }

    /** A service refused, or did not answer. */
    @ParentLayout(Frame.class)
    @PermitAll
    static final class Refused extends Instead implements HasErrorParameter<RestClientException> {

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<RestClientException> error) {
            return refused(error.getException());
        }
    }

    /** Whatever nobody foresaw. */
    @ParentLayout(Frame.class)
    @PermitAll
    static final class Failed extends Instead implements HasErrorParameter<Exception> {

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
            // a screen that asks a service while it is made fails with the answer inside
            return Refusal.behind(error.getException())
                    .map(this::refused)
                    .orElseGet(() -> failed(error.getException()));
        }
    }
}
