package io.factline.ui.incident;

import com.vaadin.flow.component.combobox.ComboBox;
import io.factline.ui.session.Draft;
import io.factline.ui.session.KeptDraft;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A time zone, found by typing any part of its name. */
public final class ZoneField extends ComboBox<ZoneId> implements KeptDraft.Recalling {

    /** Places only: an offset or an abbreviation forgets when the clocks change. */
    private static final List<ZoneId> PLACES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            .sorted()
            .map(ZoneId::of)
            .toList();

    private static final ZoneId UTC = ZoneId.of("UTC");

    public ZoneField(String label) {
        super(label);
        setItems(
                ZoneField::matches,
                Stream.concat(PLACES.stream(), Stream.of(UTC)).toList());
        setItemLabelGenerator(ZoneId::getId);
        setAllowedCharPattern("[A-Za-z_/ +:0-9-]");
    }

    @Override
    public void recall(String text) {
        ZoneId zone = Draft.meant(text, getListDataView().getItems().toList(), ZoneId::getId);
        if (zone != null || text.isEmpty()) {
            setValue(zone);
        }
    }

    private static boolean matches(ZoneId zone, String typed) {
        String wanted = typed.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        return zone.getId().toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** The zone that a browser is in, null where it does not say. */
    static @Nullable ZoneId ofBrowser(@Nullable String id) {
        return PLACES.stream()
                .filter(zone -> zone.getId().equals(id))
                .findFirst()
                .orElse(null);
    }
}
