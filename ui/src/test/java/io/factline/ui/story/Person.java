package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody before a browser, and what their browser complained about. */
record Person(BrowserContext context, Page page, String base, List<String> complaints) implements AutoCloseable {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 1000;

    static Person arrives(String base, String language, ColorScheme scheme) {
        BrowserContext context = Browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(language)
                        .setColorScheme(scheme)
                        .setTimezoneId("Europe/Paris")
                        .setViewportSize(WIDTH, HEIGHT));
        Page page = context.newPage();
        List<String> complaints = new CopyOnWriteArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(base + "/")
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                complaints.add("another host was asked: " + request.url());
            }
        });
        page.navigate(base + "/");
        return new Person(context, page, base, complaints);
    }

    static Person arrives(String base) {
        return arrives(base, "en-GB", ColorScheme.LIGHT);
    }

    Person signsIn(String name, String password) {
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(password);
        page.locator("vaadin-login-form vaadin-button[theme~=primary]").click();
        return this;
    }

    Person signsIn(String name) {
        signsIn(name, RunningFactline.PASSWORD);
        assertThat(page.locator(".incidents h1")).isVisible();
        return this;
    }

    Person goesTo(String path) {
        page.navigate(base + path);
        assertThat(page.locator("main h1")).isVisible();
        return this;
    }

    /**
     * Goes back in the browser, once the framework has taken note of the address that it put there: a step back within the
     * same moment, quicker than any hand, it takes for its own.
     */
    void goesBack() {
        page.waitForFunction("() => !window.Vaadin.Flow.navigation");
        page.goBack();
    }

    /** Opens the exact cut-offs, which are behind a button. */
    void opensCutoffs() {
        page.locator(".cutoff-bar .more").click();
        assertThat(page.locator(".cutoff-bar.open")).isVisible();
    }

    /** A button by its words, the uppermost one where several carry them. */
    Locator button(String words) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .last();
    }

    /** A field of the open form by its label. */
    Locator field(String label) {
        return page.locator(".form-dialog").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    void types(String label, String text) {
        field(label).fill(text);
        field(label).blur();
    }

    /** Chooses a value of a field of the open form. */
    void picks(String label, String value) {
        field(label).click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(value).setExact(true))
                .click();
    }

    /** Chooses what is behind three dots. */
    void chooses(String more, String item) {
        button(more).click();
        item(item).click();
    }

    /** One of the things behind three dots. */
    Locator item(String name) {
        return page.locator(".more-items vaadin-button:visible")
                .getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    /** A fact in the list by what it says. */
    Locator fact(String summary) {
        return facts().getByText(summary).first();
    }

    Locator panel() {
        return page.locator(".fact-panel");
    }

    Locator form() {
        return page.locator(".form-dialog");
    }

    Locator facts() {
        return page.locator(".facts-grid");
    }

    @Override
    public void close() {
        context.close();
    }
}
