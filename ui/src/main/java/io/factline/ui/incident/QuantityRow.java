package io.factline.ui.incident;

import com.vaadin.flow.component.select.Select;
import io.factline.fact.Qualifier;
import io.factline.fact.Quantity;
import io.factline.record.Term;
import io.factline.ui.session.Draft;
import io.factline.ui.session.Places;
import io.factline.ui.words.Labels;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A number of the fact, and how it is meant. */
final class QuantityRow extends Fields implements Rows.Row<Quantity> {

    private static final List<String> NAMES = List.of(
            "persons",
            "customers",
            "accounts",
            "cardAccounts",
            "contacts",
            "transactions",
            "amount",
            "cost",
            "duration");
    private static final List<String> UNITS =
            List.of("persons", "customers", "accounts", "transactions", "percent", "hours", "days", "times");
    private static final List<String> CURRENCIES =
            List.of("USD", "EUR", "GBP", "CAD", "AUD", "CHF", "JPY", "CNY", "INR", "BRL");

    private final TermField name = new TermField(getTranslation("quantity.name"), NAMES);
    private final Select<Qualifier> qualifier = new Select<>();
    private final DecimalField value = new DecimalField(getTranslation("quantity.value"));
    private final TermField unit = new TermField(getTranslation("quantity.unit"), UNITS);
    private final DecimalField low = new DecimalField(getTranslation("quantity.low"));
    private final DecimalField high = new DecimalField(getTranslation("quantity.high"));
    private final TermField currency = new TermField(getTranslation("quantity.currency"), CURRENCIES);
    private final TermField scope = new TermField(getTranslation("quantity.scope"), List.of());

    QuantityRow() {
        addClassName("quantity-row");
        qualifier.setLabel(getTranslation("quantity.qualifier"));
        qualifier.setItems(Qualifier.values());
        qualifier.setItemLabelGenerator(one -> Labels.of("quantity.qualifier", one.code()));
        qualifier.setValue(Qualifier.EXACT);
        add(name, qualifier, value, unit, low, high, currency, scope);
        Draft.name(Map.of(
                "/name",
                name,
                "/qualifier",
                qualifier,
                "/value",
                value,
                "/unit",
                unit,
                "/low",
                low,
                "/high",
                high,
                "/currency",
                currency,
                "/scope",
                scope));
    }

    void show(Quantity quantity) {
        name.show(quantity.name());
        qualifier.setValue(quantity.qualifier());
        value.show(quantity.value());
        unit.show(quantity.unit());
        low.show(quantity.low());
        high.show(quantity.high());
        currency.show(quantity.currency());
        scope.show(quantity.scope());
    }

    @Override
    public @Nullable Quantity read(Places places, String pointer) {
        places.at(pointer, value);
        places.at(pointer + "/qualifier", qualifier);
        Term named = name.read(places, pointer + "/name");
        BigDecimal number = value.read(places, pointer + "/value");
        BigDecimal least = low.read(places, pointer + "/low");
        BigDecimal most = high.read(places, pointer + "/high");
        Term in = unit.read(places, pointer + "/unit");
        Term money = currency.read(places, pointer + "/currency");
        Term of = scope.read(places, pointer + "/scope");
        if (isEmpty()) {
            return null;
        }
        if (!name.says()) {
            places.complain(pointer + "/name", getTranslation("quantity.name.missing"));
        }
        if (value.isEmpty()) {
            places.complain(pointer + "/value", getTranslation("quantity.value.missing"));
        }
        if (named == null || number == null) {
            return null;
        }
        // each bound and the currency by itself first: so the field that breaks a rule is known
        boolean counted = fits(places, pointer + "/value", new Parts(named, number, null, null, null));
        boolean floor = fits(places, pointer + "/low", new Parts(named, number, least, null, null));
        boolean ceiling = fits(places, pointer + "/high", new Parts(named, number, null, most, null));
        boolean coin = fits(places, pointer + "/currency", new Parts(named, number, null, null, money));
        return counted && floor && ceiling && coin
                ? new Quantity(named, number, least, most, in, qualifier.getValue(), money, of)
                : null;
    }

    private static boolean fits(Places places, String pointer, Parts parts) {
        return places.read(pointer, parts::quantity) != null;
    }

    private boolean isEmpty() {
        return Stream.of(value, low, high).allMatch(DecimalField::isEmpty)
                && Stream.of(name, unit, currency, scope).noneMatch(TermField::says);
    }

    @Override
    public void focusFirst() {
        name.focus();
    }

    private record Parts(
            Term name,
            BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable Term currency) {

        Quantity quantity() {
            return new Quantity(name, value, low, high, null, Qualifier.EXACT, currency, null);
        }
    }
}
