package io.factline.ui.session;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/**
 * Where one signs in: with a name and a password, through the provider, or one of both. It says apart what the reader must do: write
 * another password, wait a little, wait for the services, or ask whoever gives roles.
 */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();
    private final Div alert = new Div();
    private final Provider provider;

    SignInView(Provider provider) {
        this.provider = provider;
        addClassName("sign-in");
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        H1 name = new H1("Factline");
        name.addClassName("brand");
        Paragraph promise = new Paragraph(getTranslation("product.promise"));
        promise.addClassName("quiet");
        alert.addClassName("alert");
        alert.getElement().setAttribute("role", "alert");
        alert.setVisible(false);
        add(name, promise, alert);
        if (provider.isOn()) {
            add(throughProvider());
        }
        if (provider.passwords()) {
            Paragraph help = new Paragraph(getTranslation("sign-in.first-time"));
            help.addClassNames("quiet", "small");
            add(form, help);
        }
        add(new Settings(null));
        form.setI18n(texts(SignInFailure.WRONG));
    }

    /** A link, and to no screen: the browser leaves for the provider. */
    private Anchor throughProvider() {
        Anchor link = new Anchor(ProviderSecurity.BEGIN, getTranslation("sign-in.through", provider.name()));
        link.addClassName("provider");
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!event.getLocation().getQueryParameters().getParameters().containsKey("error")) {
            return;
        }
        SignInFailure failure = SignInFailure.last();
        if (failure.isThroughProvider() || !provider.passwords()) {
            Span title = new Span(getTranslation(failure.title(), provider.name()));
            title.addClassName("strong");
            alert.add(title, new Paragraph(getTranslation(failure.text(), provider.name())));
            alert.setVisible(true);
        } else {
            form.setI18n(texts(failure));
            form.setError(true);
        }
    }

    private LoginI18n texts(SignInFailure failure) {
        LoginI18n texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("sign-in.title"));
        texts.getForm().setUsername(getTranslation("account.name"));
        texts.getForm().setPassword(getTranslation("account.password"));
        texts.getForm().setSubmit(getTranslation("sign-in.submit"));
        texts.getErrorMessage().setTitle(getTranslation(failure.title()));
        texts.getErrorMessage().setMessage(getTranslation(failure.text()));
        texts.getErrorMessage().setUsername(getTranslation("sign-in.name-missing"));
        texts.getErrorMessage().setPassword(getTranslation("sign-in.password-missing"));
        return texts;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sign-in.title") + " · Factline";
    }
}
