package io.factline.query.intake;

import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import java.time.DateTimeException;
import java.time.Instant;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads instants in addresses as in JSON, and in no other form. */
@Component
class Instants implements Converter<String, Instant> {

    @Override
    public Instant convert(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            // without a cause: the innermost one of a refused parameter is what is answered
            throw new RuleBroken(
                    Rule.INVALID_PARAMETER,
                    "\"" + text + "\" is not an instant such as 2013-12-20T06:00:00Z. In an address, the + of an offset"
                            + " is written as %2B.");
        }
    }
}
