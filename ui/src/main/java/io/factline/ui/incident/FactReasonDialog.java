package io.factline.ui.incident;

import io.factline.fact.FactCommandApi;
import io.factline.incident.Acknowledgement;
import io.factline.record.Reason;
import io.factline.record.Words;
import io.factline.ui.session.ReasonField;
import org.jspecify.annotations.Nullable;

/** Says something of a fact that needs nothing but a reason: that it is disputed, that the dispute is over, that it goes. */
final class FactReasonDialog extends FactChangeDialog {

    private final Call call;
    private final ReasonField reason;

    /** What is said. */
    interface Call {
        Acknowledgement send(FactCommandApi facts, Target target, Reason reason);
    }

    static FactReasonDialog retract(Subject subject) {
        return new FactReasonDialog(
                "retract",
                subject,
                (facts, at, why) -> facts.retract(at.incident(), at.fact(), why, at.version(), at.key()));
    }

    static FactReasonDialog dispute(Subject subject) {
        return new FactReasonDialog(
                "dispute",
                subject,
                (facts, at, why) -> facts.dispute(at.incident(), at.fact(), why, at.version(), at.key()));
    }

    static FactReasonDialog settle(Subject subject) {
        return new FactReasonDialog(
                "settle",
                subject,
                (facts, at, why) -> facts.settle(at.incident(), at.fact(), why, at.version(), at.key()));
    }

    private FactReasonDialog(String words, Subject subject, Call call) {
        super(words, subject);
        this.call = call;
        this.reason = new ReasonField(getTranslation(words + ".reason"), places);
        add(reason);
        focusWhenOpened(reason);
    }

    @Override
    @Nullable
    Acknowledgement send(FactCommandApi facts, Target target) {
        Words why = reason.read();
        return why == null ? null : call.send(facts, target, new Reason(why));
    }
}
