package io.factline.query.intake;

import io.factline.fact.Audience;
import io.factline.fact.Standing;
import io.factline.fact.Track;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.record.Code;
import io.factline.timeline.AskedFacts;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads which facts a question asks for from its address: one value behind the other, or each for itself. */
@Component
class FactsArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AskedFacts.class;
    }

    @Override
    public AskedFacts resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String[] words = request.getParameterValues("q");
        return new AskedFacts(
                values(request, "type"),
                codes(request, "track", Track.class),
                codes(request, "audience", Audience.class),
                codes(request, "standing", Standing.class),
                words == null ? null : String.join(",", words));
    }

    private static List<String> values(NativeWebRequest request, String name) {
        String[] values = request.getParameterValues(name);
        if (values == null) {
            return List.of();
        }
        List<String> all = values.length == 1
                ? Arrays.stream(values[0].split(",", -1)).map(String::strip).toList()
                : List.of(values);
        // what asks for nothing must not be answered with everything
        if (all.contains("")) {
            throw new RuleBroken(Rule.INVALID_PARAMETER, "A filter needs a value: leave it out instead.");
        }
        return all;
    }

    private static <C extends Code> List<C> codes(NativeWebRequest request, String name, Class<C> vocabulary) {
        return values(request, name).stream()
                .map(code -> Code.of(vocabulary, code))
                .toList();
    }
}
