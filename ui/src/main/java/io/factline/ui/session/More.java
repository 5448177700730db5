package io.factline.ui.session;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

/**
 * What can be done beside the things at hand, behind three dots or another button. Plain buttons, because an open menu bar
 * of Vaadin gives its items attributes that WAI-ARIA does not allow them.
 */
public final class More extends Div {

    private final Button dots;
    private final Popover popover = new Popover();
    private final Div items = new Div();

    /**
     * Makes a menu of nothing.
     *
     * @param name for those who do not see the dots
     */
    public More(String name) {
        this(name, new Button(VaadinIcon.ELLIPSIS_DOTS_V.create()));
    }

    /**
     * Makes a menu of nothing.
     *
     * @param name for those who do not see what the button shows
     * @param opener what it is behind
     */
    More(String name, Button opener) {
        this.dots = opener;
        dots.addThemeVariants(ButtonVariant.TERTIARY);
        dots.setAriaLabel(name);
        items.addClassName("more-items");
        popover.add(items);
        popover.setTarget(dots);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(name);
        popover.setAutofocus(true);
        add(dots);
    }

    public void addDotsVariants(ButtonVariant... variants) {
        dots.addThemeVariants(variants);
    }

    public void offer(String text, Runnable action) {
        Button item = new Button(text, _ -> {
            popover.close();
            action.run();
        });
        item.addThemeVariants(ButtonVariant.TERTIARY);
        items.add(item);
    }

    /**
     * Offers one of several values. It stays open, so that one can look at what one has chosen.
     *
     * @param chosen whether it is the one that holds
     */
    Button offerChoice(String text, boolean chosen, Runnable action) {
        Button item = new Button(text, VaadinIcon.CHECK.create());
        item.addThemeVariants(ButtonVariant.TERTIARY);
        item.addClassName("choice");
        item.addClickListener(_ -> {
            items.getChildren().forEach(other -> press(other, other.equals(item)));
            action.run();
        });
        press(item, chosen);
        items.add(item);
        return item;
    }

    private static void press(Component item, boolean pressed) {
        item.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }

    /** Says something that one can only read. */
    void tell(Component words) {
        items.add(words);
    }

    /** What comes next is not to be chosen by a slip of the hand. */
    public void divide() {
        items.add(new Hr());
    }

    public void clear() {
        items.removeAll();
    }
}
