package io.factline.ui.session;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;

/** Where one signs in. It says apart what the reader must do: write another password, wait a little, or wait for the services. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();

    SignInView() {
        addClassName("sign-in");
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        H1 name = new H1("Factline");
        name.addClassName("brand");
        Paragraph promise = new Paragraph(getTranslation("product.promise"));
        promise.addClassName("quiet");
        Paragraph help = new Paragraph(getTranslation("sign-in.first-time"));
        help.addClassNames("quiet", "small");
        add(name, promise, form, help, new Settings(null));
        form.setI18n(texts("sign-in.wrong.title", "sign-in.wrong.text"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getLocation().getQueryParameters().getParameters().containsKey("error")) {
            switch (failure()) {
                case AuthenticationServiceException _ ->
                    form.setI18n(texts("sign-in.unreachable.title", "sign-in.unreachable.text"));
                case LockedException _ -> form.setI18n(texts("sign-in.slowed.title", "sign-in.slowed.text"));
                case null, default -> {
                    // the name or the password is wrong: the form says so already
                }
            }
            form.setError(true);
        }
    }

    private static @Nullable Object failure() {
        VaadinSession session = VaadinSession.getCurrent();
        return session == null ? null : session.getSession().getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
    }

    private LoginI18n texts(String errorTitle, String errorText) {
        LoginI18n texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("sign-in.title"));
        texts.getForm().setUsername(getTranslation("account.name"));
        texts.getForm().setPassword(getTranslation("account.password"));
        texts.getForm().setSubmit(getTranslation("sign-in.submit"));
        texts.getErrorMessage().setTitle(getTranslation(errorTitle));
        texts.getErrorMessage().setMessage(getTranslation(errorText));
        texts.getErrorMessage().setUsername(getTranslation("sign-in.name-missing"));
        texts.getErrorMessage().setPassword(getTranslation("sign-in.password-missing"));
        return texts;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sign-in.title") + " · Factline";
    }
}
