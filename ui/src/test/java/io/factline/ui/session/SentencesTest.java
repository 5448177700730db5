package io.factline.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.factline.fact.Attributes;
import io.factline.fact.ExternalId;
import io.factline.fact.FactId;
import io.factline.fact.FactRef;
import io.factline.fact.MarketDetail.PrecedentCited;
import io.factline.fact.Qualifier;
import io.factline.fact.Quantity;
import io.factline.fact.Source;
import io.factline.incident.IncidentRef;
import io.factline.problem.RuleBroken;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A reader of French is told which rule a fact broke, and not only that one did. */
class SentencesTest {

    private static final Term NAME = new Term("customers");
    private static final BigDecimal ONE = BigDecimal.ONE;

    static Stream<ThrowingCallable> broken() {
        return Stream.of(
                () -> new Quantity(NAME, ONE, BigDecimal.TEN, null, null, Qualifier.EXACT, null, null),
                () -> new Quantity(NAME, ONE, null, BigDecimal.ZERO, null, Qualifier.EXACT, null, null),
                () -> new Quantity(NAME, ONE, null, null, null, Qualifier.EXACT, new Term("usd"), null),
                () -> new Quantity(NAME, new BigDecimal("1E+40"), null, null, null, Qualifier.EXACT, null, null),
                () -> new FactRef("no id"),
                () -> new FactId("no id"),
                () -> new ExternalId("no id"),
                () -> new Term("?"),
                () -> new Words(" "),
                () -> new WrittenTime("yesterday"),
                () -> new Source(null, null, new Words("ftp://example.org"), null, null, null),
                () -> new Source(new Words("-"), null, null, null, new Words("x".repeat(301)), null),
                () -> new PrecedentCited(null, null, 0, null),
                () -> new PrecedentCited(new IncidentRef("No key"), null, null, null),
                () -> Attributes.of(JsonMapper.shared().readTree("{\"?\": 1}")));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_rule_of_a_part_of_a_fact_has_a_sentence_of_its_own(ThrowingCallable breaking) {
        RuleBroken broken = catchThrowableOfType(RuleBroken.class, breaking);
        assertThat(Sentences.KNOWN)
                .anyMatch(known -> known.form().matcher(broken.sentence()).matches());
    }

    @Test
    void every_sentence_that_is_known_is_there_in_both_languages() throws IOException {
        List<String> keys =
                Sentences.KNOWN.stream().map(known -> "sentence." + known.key()).toList();
        assertThat(words("en").stringPropertyNames()).containsAll(keys);
        assertThat(words("fr").stringPropertyNames()).containsAll(keys);
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream file = SentencesTest.class.getResourceAsStream(
                        "/vaadin-i18n/translations_" + language + ".properties");
                Reader text = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            words.load(text);
        }
        return words;
    }
}
