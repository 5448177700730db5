package io.factline.ui.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Meets every browser in its own language, and in light or dark, from the first byte of the page on. */
@Component
class Arrival implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(Arrival::page);
        event.getSource().addUIInitListener(started -> settle(started.getUI()));
        event.getSource().addSessionInitListener(begun -> begun.getSession().setErrorHandler(new Failures()));
        event.getSource()
                .setSystemMessagesProvider(
                        info -> messages(event.getSource().getInstantiator().getI18NProvider(), info.getLocale()));
    }

    private static void page(IndexHtmlResponse response) {
        VaadinRequest request = response.getVaadinRequest();
        Element html = response.getDocument().getElementsByTag("html").getFirst();
        html.attr("lang", language(request).code());
        Appearance appearance = appearance(request);
        if (appearance != Appearance.SYSTEM) {
            html.attr("theme", appearance.scheme().getThemeValue());
            html.attr("style", "color-scheme: " + appearance.scheme().getValue());
        }
    }

    private static void settle(UI ui) {
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request == null) {
            return;
        }
        ui.setLocale(language(request).as(asked(request)));
        Appearance appearance = appearance(request);
        if (appearance != Appearance.SYSTEM) {
            ui.getPage().setColorScheme(appearance.scheme());
        }
        ui.getPage()
                .executeJs(
                        """
                        const texts = window.Vaadin && window.Vaadin.connectionIndicator;
                        if (texts) {
                          texts.onlineText = $0; texts.offlineText = $1; texts.reconnectingText = $2;
                        }
                        """,
                        I18NProvider.translate("connection.online"),
                        I18NProvider.translate("connection.offline"),
                        I18NProvider.translate("connection.reconnecting"));
    }

    static Language language(VaadinRequest request) {
        return Choice.LANGUAGE.in(request).flatMap(Language::of).orElseGet(() -> Language.preferredBy(asked(request)));
    }

    static Appearance appearance(VaadinRequest request) {
        return Choice.APPEARANCE.in(request).map(Appearance::of).orElse(Appearance.SYSTEM);
    }

    private static List<Locale> asked(VaadinRequest request) {
        return Collections.list(request.getLocales());
    }

    /** Also asked for where no screen is being served, as where a browser comes without any cookie. */
    private static SystemMessages messages(I18NProvider words, Locale locale) {
        Locale shown = Language.of(locale).as(List.of());
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setInternalErrorCaption(words.getTranslation("failure.title", shown));
        messages.setInternalErrorMessage(words.getTranslation("failure.reload", shown));
        messages.setCookiesDisabledCaption(words.getTranslation("failure.cookies.title", shown));
        messages.setCookiesDisabledMessage(words.getTranslation("failure.cookies.text", shown));
        messages.setSyncErrorCaption(words.getTranslation("failure.title", shown));
        messages.setSyncErrorMessage(words.getTranslation("failure.reload", shown));
        return messages;
    }
}
