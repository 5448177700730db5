package io.factline.ui.remote;

import io.factline.timeline.AskedCutoffs;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;

/** Writes the cut-offs of a question into its address. */
final class CutoffsInAddress implements HttpServiceArgumentResolver {

    @Override
    public boolean resolve(@Nullable Object argument, MethodParameter parameter, HttpRequestValues.Builder values) {
        if (!(argument instanceof AskedCutoffs cutoffs)) {
            return false;
        }
        add(values, "occurredUntil", cutoffs.occurredUntil());
        add(values, "toldUntil", cutoffs.toldUntil());
        add(values, "toldTo", cutoffs.toldTo() == null ? null : cutoffs.toldTo().code());
        add(values, "recordedUntil", cutoffs.recordedUntil());
        add(values, "asOf", cutoffs.asOf());
        return true;
    }

    private static void add(HttpRequestValues.Builder values, String name, @Nullable String value) {
        if (value != null) {
            values.addRequestParameter(name, value);
        }
    }
}
