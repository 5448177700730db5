package io.factline.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.problem.RuleBroken;
import io.factline.record.EventJson;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class AttributesTest {

    /** Reads numbers as the services do. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"price\":4.50}",
                "{\"a\":100,\"b\":-0.001,\"c\":12345678901234567890123456789012345678}",
                "{\"z\":true,\"a\":false}",
                "{\"text\":\"two\\nlines\",\"a.b/c\":\"odd name\"}",
                "{\"list\":[\"x\",1,true,[\"y\"],{\"k\":\"v\"}],\"none\":[],\"nothing\":{}}",
                "{\"Größe\":\"L\",\"_internal id\":\"7\",\"ns:key\":\"v\",\"1st\":\"v\"}"
            })
    void areKeptAsTheyCame(String json) {
        assertThat(JSON.writeValueAsString(read(json))).isEqualTo(json);
    }

    @Test
    void aNumberKeepsTheDigitsItWasWrittenWith() {
        assertThat(read("{\"price\":4.50}").values()).containsEntry("price", new BigDecimal("4.50"));
    }

    @Test
    void textsAreWordsAndNothingElseIs() {
        Attributes attributes = read("{\"a\":\"one\",\"n\":2,\"b\":{\"c\":[\"three\",true]}}");
        assertThat(EventJson.words(attributes)).containsExactly("one", "three");
    }

    @Test
    void areAnObject() {
        assertThatThrownBy(() -> Attributes.of(JSON.readTree("[1]")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("The attributes of a fact are an object, in braces.");
    }

    @Test
    void areFourLevelsDeepAndNoDeeper() {
        assertThat(read("{\"a\":{\"b\":{\"c\":{\"d\":1}}}}").values()).containsKey("a");
        assertThat(read("{\"a\":[[[1]]]}").values()).containsKey("a");
        for (String deep : new String[] {"{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":1}}}}}", "{\"a\":[[[[1]]]]}"}) {
            assertThatThrownBy(() -> read(deep))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("The attributes of a fact are at most four levels deep.");
        }
    }

    @Test
    void haveTwoHundredMembersAndElementsAtMost() {
        assertThat(read(object(200)).values()).hasSize(200);
        assertThatThrownBy(() -> read(object(201))).isInstanceOf(RuleBroken.class);
        assertThat(read("{\"a\":" + list(200) + "}").values()).hasSize(1);
        assertThatThrownBy(() -> read("{\"a\":" + list(201) + "}")).isInstanceOf(RuleBroken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":null}", "{\"a\":[1,null]}", "{\"a\":{\"b\":null}}"})
    void whatIsNotKnownIsLeftOut(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("An attribute has a value: leave out what is not known.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "-a", "a\\nb", "a{b", "a\\u0000", ".a", "a\\\"b"})
    void aNameHasLettersDigitsAndALittlePunctuation(String name) {
        assertThatThrownBy(() -> read("{\"" + name + "\":1}"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageStartingWith("The name of an attribute has 1 to 64 letters");
    }

    @Test
    void aNameHasSixtyFourCharactersAtMost() {
        assertThat(read("{\"" + "x".repeat(64) + "\":1}").values()).hasSize(1);
        assertThatThrownBy(() -> read("{\"" + "x".repeat(65) + "\":1}")).isInstanceOf(RuleBroken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012345678901234567890123456789", "1E+39", "1E-39"})
    void aNumberHasThirtyEightDigitsAtMost(String number) {
        assertThatThrownBy(() -> read("{\"a\":" + number + "}"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("A number of a fact has at most 38 digits.");
    }

    @Test
    void aTextIsNotBlank() {
        assertThatThrownBy(() -> read("{\"a\":\"\"}")).isInstanceOf(RuleBroken.class);
    }

    private static Attributes read(String json) {
        return Attributes.of(JSON.readTree(json));
    }

    private static String object(int members) {
        return IntStream.range(0, members)
                .mapToObj(i -> "\"m" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String list(int elements) {
        return IntStream.range(0, elements).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));
    }
}
