package io.factline.command.intake;

import java.util.stream.Stream;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Reads what a client wrote and guesses nothing: no text as a number, no number as a word, and nothing empty as absent. */
@Component
class StrictJson implements JsonMapperBuilderCustomizer {

    @Override
    public void customize(JsonMapper.Builder json) {
        json.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                // a number where a text belongs is a mistake, and no text
                .withCoercionConfig(
                        LogicalType.Textual,
                        coercions -> Stream.of(
                                        CoercionInputShape.Integer,
                                        CoercionInputShape.Float,
                                        CoercionInputShape.Boolean)
                                .forEach(shape -> coercions.setCoercion(shape, CoercionAction.Fail)))
                .withCoercionConfigDefaults(
                        coercions -> coercions.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
    }
}
