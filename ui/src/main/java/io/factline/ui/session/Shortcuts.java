package io.factline.ui.session;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys that do something on the screen that is shown. A screen offers its own; {@code ?} lists them all. They are silent
 * while somebody types, chooses from a menu or fills in a form, and for everybody who switched them off.
 */
public final class Shortcuts {

    private final List<Shortcut> all = new ArrayList<>();
    private Runnable changed = () -> {};

    private Shortcuts() {}

    /**
     * Offers a single key wherever a component is on the screen.
     *
     * @param owner offers nothing while it is hidden or disabled
     * @param key as browsers name it: a letter, a sign
     * @param words what it does, for the list
     */
    public static void offer(Component owner, String key, String words, Runnable action) {
        keep(new Shortcut(owner, key, words, action));
    }

    /**
     * Says in the list what a component does at keys that it hears by itself.
     *
     * @param keys apart by spaces
     */
    public static void explain(Component owner, String keys, String words) {
        keep(new Shortcut(owner, keys, words, null));
    }

    private static void keep(Shortcut shortcut) {
        shortcut.owner().addAttachListener(attached -> of(attached.getUI()).add(shortcut));
        shortcut.owner().addDetachListener(detached -> of(detached.getUI()).remove(shortcut));
        shortcut.owner().getUI().ifPresent(ui -> of(ui).add(shortcut));
    }

    static Shortcuts of(UI ui) {
        Shortcuts known = ComponentUtil.getData(ui, Shortcuts.class);
        if (known != null) {
            return known;
        }
        Shortcuts none = new Shortcuts();
        ComponentUtil.setData(ui, Shortcuts.class, none);
        return none;
    }

    private void add(Shortcut shortcut) {
        all.add(shortcut);
        changed.run();
    }

    private void remove(Shortcut shortcut) {
        all.remove(shortcut);
        changed.run();
    }

    /** Tells somebody whenever there are others. */
    void whenChanged(Runnable listener) {
        changed = listener;
    }

    /** The keys to listen to, also those of what is hidden for the moment. */
    Stream<String> keys() {
        return all.stream()
                .filter(shortcut -> shortcut.action() != null)
                .map(Shortcut::keys)
                .distinct();
    }

    /** What does something now, in the order in which it came onto the screen. */
    private List<Shortcut> offered() {
        return all.stream().filter(Shortcut::isOffered).toList();
    }

    /** The same as one looks it up: single keys first. */
    List<Shortcut> list() {
        return offered().stream()
                .sorted(Comparator.comparing((Shortcut shortcut) -> shortcut.action() == null)
                        .thenComparing(Shortcut::keys))
                .toList();
    }

    /** Does what a key does now: where two things offer the same one, what came onto the screen last. */
    void press(String key) {
        offered().reversed().stream()
                .filter(shortcut -> shortcut.keys().equals(key))
                .map(Shortcut::action)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .ifPresent(Runnable::run);
    }
}
