package io.factline.command.intake;

import io.factline.record.Code;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.stereotype.Component;

/** Reads values of closed vocabularies in addresses by their codes, as in JSON. */
@Component("commandCodes")
class Codes implements ConverterFactory<String, Code> {

    @Override
    public <C extends Code> Converter<String, C> getConverter(Class<C> vocabulary) {
        return code -> Code.of(vocabulary, code);
    }
}
