package io.factline.gate;

import io.factline.record.Code;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.stereotype.Component;

/** Reads values of closed vocabularies in addresses by their codes, as in JSON. */
@Component
class Codes implements ConditionalGenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Enum.class));
    }

    @Override
    public boolean matches(TypeDescriptor text, TypeDescriptor value) {
        return Code.class.isAssignableFrom(value.getType());
    }

    @Override
    public @Nullable Object convert(@Nullable Object text, TypeDescriptor from, TypeDescriptor to) {
        return text == null ? null : Code.of(to.getType().asSubclass(Code.class), text.toString());
    }
}
