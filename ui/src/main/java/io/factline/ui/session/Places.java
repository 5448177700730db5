package io.factline.ui.session;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.details.Details;
import io.factline.problem.Problem;
import io.factline.problem.RuleBroken;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form by the JSON pointer of what they hold, so that a problem of a service is said at the field that it
 * is about.
 */
public final class Places {

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final Set<Component> listened = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<String> homeless = new ArrayList<>();
    private boolean typed;
    private @Nullable Component firstWrong;

    /** Puts a field at a place. From then on the form knows whether somebody typed into it. */
    public <F extends Component & HasValidation & HasValue<?, ?>> F at(String pointer, F field) {
        fields.put(pointer, field);
        watch(field);
        return field;
    }

    /** Notices whether somebody types into a field, or into any field within, also before it has a place. */
    public void watch(Component part) {
        if (part instanceof HasValue<?, ?> field && listened.add(part)) {
            field.addValueChangeListener(change -> typed |= change.isFromClient());
        }
        part.getChildren().forEach(this::watch);
    }

    /** Forgets what lies below a pointer: the rows of a list are put there anew whenever the form is read. */
    public void clearBelow(String pointer) {
        fields.keySet().removeIf(place -> place.startsWith(pointer + "/"));
    }

    public boolean isTyped() {
        return typed;
    }

    /** Something changed that is no field: a row was added or removed. */
    public void markTyped() {
        typed = true;
    }

    /** What {@code make} makes; null, with the sentence at its field, where a value breaks a rule. */
    public <T> @Nullable T read(String pointer, Supplier<T> make) {
        try {
            return make.get();
        } catch (RuleBroken broken) {
            complain(pointer, Sentences.of(broken));
            return null;
        }
    }

    /** What is read from a text; null where nothing was typed or, with the sentence at the field, where a rule is broken. */
    public <T> @Nullable T read(String pointer, String text, Function<String, T> make) {
        String given = text.strip();
        return given.isEmpty() ? null : read(pointer, () -> make.apply(given));
    }

    /** Says the places of a problem at their fields. */
    void complain(Problem problem) {
        if (problem.errors().isEmpty()) {
            homeless.add(Sentences.of(problem));
        }
        problem.errors().forEach(place -> complain(place.pointer(), Sentences.of(place, problem)));
    }

    /** Says a sentence at the field of this place, else at the nearest one around it. */
    public void complain(String pointer, String sentence) {
        String place = pointer;
        while (!fields.containsKey(place) && !place.isEmpty()) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        HasValidation field = fields.get(place);
        if (field == null) {
            homeless.add(sentence);
            return;
        }
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        if (field instanceof Component component) {
            unfold(component);
            firstWrong = firstWrong == null ? component : firstWrong;
        }
    }

    /** A sentence must not be hidden in what is folded away. */
    private static void unfold(Component field) {
        for (Component part = field; part != null; part = part.getParent().orElse(null)) {
            if (part instanceof Details details) {
                details.setOpened(true);
            }
        }
    }

    /** What no field could say. */
    List<String> homeless() {
        return List.copyOf(homeless);
    }

    public boolean isWrong() {
        return firstWrong != null || !homeless.isEmpty();
    }

    void clear() {
        homeless.clear();
        firstWrong = null;
        fields.values().forEach(field -> field.setInvalid(false));
    }

    void focusFirstWrong() {
        if (firstWrong instanceof Focusable<?> field) {
            field.focus();
        }
    }
}
