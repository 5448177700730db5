package io.factline.gate;

import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses {@code ?limit=}: converters take a parameter without a value for one that is not there, and answer something else
 * than was asked for.
 */
@Component
class EmptyParameters implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    /** Empty is what converters take for it: also what holds nothing but blanks and control characters. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                if (value.trim().isEmpty()) {
                    throw new RuleBroken(
                            Rule.INVALID_PARAMETER,
                            "The parameter \"" + name + "\" needs a value: leave it out instead.");
                }
            }
        });
        return true;
    }
}
