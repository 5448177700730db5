package io.factline.ui.remote;

import io.factline.record.Code;
import io.factline.timeline.AskedFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;

/** Writes which facts a question asks for into its address. */
final class FactsInAddress implements HttpServiceArgumentResolver {

    @Override
    public boolean resolve(@Nullable Object argument, MethodParameter parameter, HttpRequestValues.Builder values) {
        if (!(argument instanceof AskedFacts facts)) {
            return false;
        }
        add(values, "type", facts.type());
        add(values, "track", codes(facts.track()));
        add(values, "audience", codes(facts.audience()));
        add(values, "standing", codes(facts.standing()));
        add(values, "q", facts.q() == null ? List.of() : List.of(facts.q()));
        return true;
    }

    private static List<String> codes(List<? extends Code> values) {
        return values.stream().map(Code::code).toList();
    }

    private static void add(HttpRequestValues.Builder values, String name, List<String> given) {
        given.forEach(value -> values.addRequestParameter(name, value));
    }
}
