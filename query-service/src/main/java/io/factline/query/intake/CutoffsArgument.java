package io.factline.query.intake;

import io.factline.fact.ToldTo;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.record.Code;
import io.factline.timeline.AskedCutoffs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads the cut-offs of a question from its address. */
@Component
class CutoffsArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AskedCutoffs.class;
    }

    @Override
    public AskedCutoffs resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String toldTo = value(request, "toldTo");
        return new AskedCutoffs(
                value(request, "occurredUntil"),
                value(request, "toldUntil"),
                toldTo == null ? null : audience(toldTo),
                value(request, "recordedUntil"),
                value(request, "asOf"));
    }

    private static @Nullable String value(NativeWebRequest request, String name) {
        String[] values = request.getParameterValues(name);
        if (values == null) {
            return null;
        }
        if (values.length > 1) {
            throw new RuleBroken(Rule.INVALID_PARAMETER, "The cut-off " + name + " is given more than once.");
        }
        return values[0];
    }

    private static ToldTo audience(String code) {
        try {
            return Code.of(ToldTo.class, code);
        } catch (RuleBroken e) {
            RuleBroken refused = new RuleBroken(Rule.INVALID_PARAMETER, "The cut-off toldTo: " + e.getMessage());
            refused.initCause(e);
            throw refused;
        }
    }
}
