package io.factline.ui.session;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;
import io.factline.record.Code;
import io.factline.ui.remote.SignedIn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What somebody has typed into a form, kept by their browser until it is on record: no lost connection, reload, expired
 * session or restarted server takes it away. The form has to {@link #name} its fields.
 */
@Tag("factline-draft")
@JsModule("context://components/draft.js")
public final class Draft extends Component {

    static final String PLACE = "data-place";
    static final String ROW = "data-row";
    private static final String CODE = "data-code";
    private static final String PREFIX = "factline-draft:";

    /**
     * Makes the draft of one form.
     *
     * @param user whose draft it is: nobody else is offered it
     * @param form what tells it from other forms, such as its name, the incident and the fact
     */
    public Draft(SignedIn user, String... form) {
        Element element = getElement();
        element.setAttribute("offer", getTranslation("draft.offer", "{0}"));
        element.setAttribute("resume", getTranslation("draft.resume"));
        element.setAttribute("discard", getTranslation("draft.discard"));
        element.setAttribute("lost", getTranslation("draft.lost"));
        element.setAttribute("locale", getLocale().toLanguageTag());
        element.setAttribute("key", PREFIX + user.id() + ":" + String.join(":", form));
    }

    /** Names a field, a list or a part of a form by the JSON pointer of what it holds within what it lies in. */
    public static void name(String pointer, Component part) {
        part.getElement().setAttribute(PLACE, pointer);
        if (part instanceof HasValue<?, ?> field && !(field.getEmptyValue() instanceof String)) {
            part.getElement().setAttribute(CODE, code(field.getValue()));
            field.addValueChangeListener(change -> part.getElement().setAttribute(CODE, code(change.getValue())));
        }
    }

    /** Names several at once. */
    public static void name(Map<String, ? extends Component> parts) {
        parts.forEach(Draft::name);
    }

    /** Makes a part one of several of its kind beside each other: its number is its place. */
    public static void nameByNumber(Component row) {
        row.getElement().setAttribute(ROW, true);
    }

    private static String code(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> many -> many.stream().map(Draft::code).collect(Collectors.joining("\n"));
            case Code one -> one.code();
            default -> value.toString();
        };
    }

    /** The one that a text stands for, by its code or as somebody reads it; null where it stands for none. */
    public static <T> @Nullable T meant(String text, Collection<T> offered, ItemLabelGenerator<T> labels) {
        return Stream.<ItemLabelGenerator<T>>of(Draft::code, labels)
                .flatMap(words -> offered.stream().filter(one -> text.equals(words.apply(one))))
                .findFirst()
                .orElse(null);
    }

    /** Several texts that were kept as one. */
    public static List<String> several(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Throws away what this browser keeps of a user, and then goes on. */
    static void forgetAll(UI ui, SignedIn user, Runnable next) {
        ui.getPage()
                .executeJs(
                        "customElements.get('factline-draft').forgetAll($0)",
                        user.id().toString())
                .then(_ -> next.run(), _ -> next.run());
    }

    /** Keeps with the draft by which request it would be sent. */
    void sends(String request) {
        getElement().setAttribute("request", request);
    }

    /** Keeps with the draft which version of a fact it is about. */
    public void isAbout(long version) {
        getElement().setAttribute("version", String.valueOf(version));
    }

    /** It begins with what somebody wrote elsewhere. */
    void isFilled() {
        getElement().setAttribute("filled", true);
    }

    /** It is on record, or nobody wants it. */
    void forget() {
        getElement().callJsFunction("forget");
    }

    void onContinue(Consumer<KeptDraft> continued) {
        getElement()
                .addEventListener("draft-continued", event -> {
                    JsonNode kept = event.getEventData().get("event.detail");
                    continued.accept(KeptDraft.of(kept));
                })
                .addEventData("event.detail");
    }

    void onDiscard(Runnable discarded) {
        getElement().addEventListener("draft-discarded", _ -> discarded.run());
    }
}
