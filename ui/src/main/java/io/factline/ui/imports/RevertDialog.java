package io.factline.ui.imports;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import io.factline.imports.ImportCommandApi;
import io.factline.imports.ImportId;
import io.factline.imports.ImportReversal;
import io.factline.imports.Reversal;
import io.factline.record.Words;
import io.factline.ui.session.FormDialog;
import io.factline.ui.session.Notice;
import io.factline.ui.session.ReasonField;
import java.util.function.LongConsumer;

/** Takes an import back, with a reason. */
final class RevertDialog extends FormDialog {

    private final ImportId id;
    private final ImportCommandApi imports;
    private final LongConsumer done;
    private final ReasonField reason;
    private final Checkbox changed = new Checkbox(getTranslation("imports.revert.changed"));

    RevertDialog(ImportId id, ImportCommandApi imports, LongConsumer done) {
        super("imports.revert.title", "imports.revert");
        this.id = id;
        this.imports = imports;
        this.done = done;
        this.reason = new ReasonField(getTranslation("imports.revert.reason"), places);
        Paragraph note = new Paragraph(getTranslation("imports.revert.note"));
        note.addClassName("quiet");
        add(note, reason, changed);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                reason.focus();
            }
        });
    }

    @Override
    protected void submit() {
        Words why = reason.read();
        if (why == null) {
            return;
        }
        ImportReversal reversal = imports.revert(id, new Reversal(why, changed.getValue()));
        close();
        Notice.done(getTranslation("imports.revert.done", reversal.retracted(), reversal.left()));
        done.accept(reversal.position());
    }
}
