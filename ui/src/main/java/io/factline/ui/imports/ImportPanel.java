package io.factline.ui.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import io.factline.imports.ImportDone;
import io.factline.imports.ImportFormat;
import io.factline.imports.ImportPreview;
import io.factline.imports.People;
import io.factline.imports.Sha256;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.ui.incident.TypeField;
import io.factline.ui.incident.ZoneField;
import io.factline.ui.remote.Refusal;
import io.factline.ui.remote.Services;
import io.factline.ui.session.Notice;
import io.factline.ui.session.Sentences;
import io.factline.ui.session.Together;
import io.factline.ui.words.Labels;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;

/** Chooses a file, says how it is to be read, looks at what it would record, and records it. */
final class ImportPanel extends Section {

    private static final int FILE_BYTES_MAX = 16 << 20;

    private final Services.AsUser services;
    private final Consumer<@Nullable ImportDone> done;
    private final ComboBox<IncidentSummary> incident = new ComboBox<>(getTranslation("imports.incident"));
    private final Select<ImportFormat> format = new Select<>();
    private final ZoneField zone = new ZoneField(getTranslation("imports.zone"));
    private final TypeField type = new TypeField(getTranslation("imports.type"));
    private final MessageFields messages = new MessageFields(this::look);
    private final ColumnFields columns = new ColumnFields(this::look);
    private final Div how = new Div();
    private final PreviewPart preview = new PreviewPart();
    private final ProgressPart progress;
    private final Button run = new Button(getTranslation("imports.run"), VaadinIcon.DOWNLOAD.create(), _ -> run());
    private final Upload upload;
    private String name = "";
    /** Empty while there is no file. */
    private byte[] body = {};
    /** As its preview counted them. */
    private long rows;

    private boolean filling;
    /** Whether somebody chose the type of the facts of this file: until then it is the usual one of its format. */
    private boolean typeChosen;

    ImportPanel(
            Services.AsUser services,
            List<IncidentSummary> incidents,
            @Nullable IncidentSummary asked,
            Consumer<@Nullable ImportDone> done) {
        this.services = services;
        this.done = done;
        this.progress = new ProgressPart(services);
        this.upload = upload();
        incident.setItems(incidents.stream().filter(one -> !one.locked()).toList());
        incident.setItemLabelGenerator(IncidentSummary::title);
        incident.setHelperText(getTranslation("imports.incident.help"));
        incident.setClearButtonVisible(true);
        incident.setValue(asked == null || asked.locked() ? null : asked);
        format.setLabel(getTranslation("imports.format"));
        format.setItems(ImportFormat.values());
        format.setItemLabelGenerator(one -> Labels.of("imports.format", one.code()));
        zone.setHelperText(getTranslation("imports.zone.help"));
        zone.setClearButtonVisible(true);
        incident.addValueChangeListener(_ -> look());
        format.addValueChangeListener(_ -> look());
        zone.addValueChangeListener(_ -> look());
        type.addValueChangeListener(_ -> chose());
        run.addThemeVariants(ButtonVariant.PRIMARY);
        run.setDisableOnClick(true);
        how.add(new FormLayout(incident, format, zone, type), messages, columns, preview, run);
        how.addClassName("import-how");
        how.setVisible(false);
        add(new H2(getTranslation("imports.new")), upload, how, progress);
    }

    private Upload upload() {
        Upload field = new Upload(UploadHandler.inMemory((about, bytes) -> took(about.fileName(), bytes)));
        field.setMaxFiles(1);
        field.setMaxFileSize(FILE_BYTES_MAX);
        UploadI18N words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("imports.choose")));
        words.setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("imports.drop")));
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("imports.too-big"))
                .setTooManyFiles(getTranslation("imports.one-file")));
        field.setI18n(words);
        field.addFileRemovedListener(_ -> forget());
        return field;
    }

    private void forget() {
        body = new byte[0];
        how.setVisible(false);
    }

    /** A new file is read as it looks; what somebody chose for the one before is no choice for this one. */
    private void took(String chosen, byte[] bytes) {
        name = chosen;
        body = bytes;
        fill(() -> {
            format.clear();
            columns.clear();
            messages.clear();
        });
        typeChosen = false;
        how.setVisible(true);
        look();
    }

    private void fill(Runnable fields) {
        filling = true;
        try {
            fields.run();
        } finally {
            filling = false;
        }
    }

    private void chose() {
        typeChosen |= !filling;
        look();
    }

    private @Nullable String type() {
        return typeChosen ? type.getValue() : null;
    }

    private void look() {
        if (body.length == 0 || filling) {
            return;
        }
        try {
            ImportPreview look = services.importCommands()
                    .preview(
                            format.getValue(),
                            ref(),
                            zone(),
                            columns.json(),
                            type(),
                            messages.people(),
                            messages.channels(),
                            body);
            fill(() -> {
                format.setValue(look.format());
                columns.show(look);
                messages.show(look.format());
                if (!typeChosen) {
                    type.setValue(look.format().usualType());
                }
            });
            type.setVisible(look.format() != ImportFormat.VERIS);
            preview.show(look);
            rows = look.counts().rows();
            run.setEnabled(look.counts().recorded() > 0);
        } catch (RestClientException refused) {
            preview.refuse(Sentences.of(refused));
            run.setEnabled(false);
        }
    }

    private @Nullable IncidentRef ref() {
        IncidentSummary chosen = incident.getValue();
        return chosen == null ? null : new IncidentRef(chosen.key().text());
    }

    private @Nullable String zone() {
        return zone.getValue() == null ? null : zone.getValue().getId();
    }

    private void run() {
        ImportFormat read = format.getValue();
        IncidentRef into = ref();
        String mapping = columns.json();
        String where = zone();
        String usual = type();
        People people = messages.people();
        String channels = messages.channels();
        String called = name;
        byte[] bytes = body;
        progress.start(into, Sha256.of(bytes), rows);
        Together.later(UI.getCurrent(), () -> {
            try {
                ImportDone all = services.importCommands()
                        .run(read, into, where, mapping, usual, people, channels, called, bytes);
                return () -> ran(all);
            } catch (RestClientException failed) {
                return () -> failed(failed);
            }
        });
    }

    private void stop(String words) {
        progress.stop(words);
        run.setEnabled(true);
    }

    /** Only a service that answers refuses: without an answer what was sent may go on. */
    private void failed(RestClientException failed) {
        Throwable cause = failed.getCause();
        boolean unsent = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
        if (unsent || Refusal.of(failed).isPresent()) {
            stop("");
            Notice.failure(Sentences.of(failed));
        } else {
            stop(getTranslation("imports.unanswered"));
            done.accept(null);
        }
    }

    private void ran(ImportDone all) {
        stop("");
        upload.clearFileList();
        forget();
        Notice.done(getTranslation("imports.done", all.counts().recorded()));
        done.accept(all);
    }
}
