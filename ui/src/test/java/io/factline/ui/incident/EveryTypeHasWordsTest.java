package io.factline.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.fact.Access;
import io.factline.fact.FactTypes;
import io.factline.fact.Qualifier;
import io.factline.fact.RelationKind;
import io.factline.fact.Standing;
import io.factline.fact.Track;
import io.factline.record.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the language of facts learns is said in both languages of the screens: a form with a bare code is not done. */
class EveryTypeHasWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void every_type_has_a_name_and_says_when_to_use_it(String language) {
        assertThat(FactTypes.NAMES).hasSize(31);
        assertThat(missing(
                        language,
                        FactTypes.NAMES.stream()
                                .flatMap(type -> Stream.of("fact.type." + type, "fact.type." + type + ".when"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void every_member_of_every_type_has_a_label(String language) {
        assertThat(missing(
                        language,
                        FactTypes.NAMES.stream()
                                .flatMap(EveryTypeHasWordsTest::members)
                                .map(name -> "detail." + name)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void every_code_of_every_member_has_a_label(String language) {
        List<Class<?>> vocabularies = FactTypes.NAMES.stream()
                .flatMap(type -> Stream.of(FactTypes.empty(type).getClass().getRecordComponents()))
                .<Class<?>>map(RecordComponent::getType)
                .filter(Class::isEnum)
                .distinct()
                .toList();
        assertThat(vocabularies).hasSizeGreaterThan(10);
        assertThat(missing(
                        language,
                        vocabularies.stream()
                                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                                .map(value -> "detail.value." + ((Code) value).code())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void every_term_that_is_suggested_has_a_label(String language) {
        Stream<String> usual = FactTypes.NAMES.stream()
                .flatMap(type -> members(type).flatMap(name -> Vocabulary.of(type, name).stream()));
        assertThat(missing(
                        language,
                        Stream.concat(usual, Vocabulary.CHANNELS.stream())
                                .filter(term -> !term.matches("[A-Z0-9]+.*"))
                                .map(term -> "detail.value." + term)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void every_choice_of_the_form_has_a_label_and_what_it_means(String language) {
        List<String> keys = new ArrayList<>();
        for (RelationKind kind : RelationKind.values()) {
            keys.addAll(List.of("relation." + kind.code(), "relation." + kind.code() + ".said"));
        }
        for (Access access : Access.values()) {
            keys.addAll(List.of("access." + access.code(), "fact.access." + access.code() + ".said"));
        }
        for (Standing standing : Standing.values()) {
            keys.addAll(List.of("standing." + standing.code(), "fact.standing." + standing.code() + ".said"));
        }
        for (Track track : Track.values()) {
            keys.add("track." + track.code());
        }
        for (Qualifier qualifier : Qualifier.values()) {
            keys.add("quantity.qualifier." + qualifier.code());
        }
        assertThat(missing(language, keys.stream())).isEmpty();
    }

    @Test
    void both_languages_and_what_stands_in_for_a_third_one_say_the_same_things() {
        assertThat(words("_fr").keySet()).isEqualTo(words("_en").keySet());
        assertThat(words("")).isEqualTo(words("_en"));
    }

    private static Stream<String> members(String type) {
        return Stream.of(FactTypes.empty(type).getClass().getRecordComponents()).map(DetailMembers::name);
    }

    private static List<String> missing(String language, Stream<String> keys) {
        Properties words = words("_" + language);
        return keys.distinct().filter(key -> !words.containsKey(key)).toList();
    }

    private static Properties words(String language) {
        Properties words = new Properties();
        try (InputStream file = EveryTypeHasWordsTest.class.getResourceAsStream(
                        "/vaadin-i18n/translations" + language + ".properties");
                Reader text = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            words.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
