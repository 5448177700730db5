package io.factline.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.problem.RuleBroken;
import io.factline.record.Term;
import io.factline.record.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalTest {

    @Test
    void theSystemAndItsIdDrawTheIdOfTheFactTheSameForEver() {
        assertThat(external("jira", "INC-4711", 3L).factId()).hasToString("src-3f4e8e032db7a70cd794ff600763eb20");
    }

    @Test
    void nothingElseOfTheOriginMovesTheId() {
        External moved = new External(
                new Term("jira"), new ExternalId("INC-4711"), new Words("https://jira.example/INC-4711"), null);
        assertThat(moved.factId()).isEqualTo(external("jira", "INC-4711", 3L).factId());
    }

    @Test
    void anotherSystemOrAnotherIdIsAnotherFactAlsoWhereTheTextsJoinToTheSame() {
        FactId id = external("jira", "INC-4711", null).factId();
        assertThat(external("jira", "INC-4712", null).factId()).isNotEqualTo(id);
        assertThat(external("jir", "aINC-4711", null).factId()).isNotEqualTo(id);
        assertThat(external("Jira", "INC-4711", null).factId()).isNotEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"8, 7, true", "7, 7, false", "6, 7, false", ", 7, true", "7, , true", ", , true", "1, 0, true"})
    void aVersionIsNewerWhereItIsHigherOrWhereOneOfTheTwoCountsNothing(
            @Nullable Long version, @Nullable Long known, boolean newer) {
        assertThat(external("jira", "INC-4711", version).isNewerThan(external("jira", "INC-4711", known)))
                .isEqualTo(newer);
    }

    @Test
    void anyVersionIsNewerThanNoOriginAtAll() {
        assertThat(external("jira", "INC-4711", 0L).isNewerThan(null)).isTrue();
    }

    @Test
    void aVersionIsNeverNegative() {
        assertThatThrownBy(() -> external("jira", "INC-4711", -1L))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("The version of a source is a whole number from 0 on.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://jira.example/1", "jira.example/1", "https://a b/"})
    void anAddressIsAWebAddress(String url) {
        assertThatThrownBy(() -> new External(new Term("jira"), new ExternalId("1"), new Words(url), null))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("http:// or https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "Ä-1", "a\nb", "tab\t"})
    void anExternalIdHasVisibleCharactersOfAsciiOnly(String id) {
        assertThatThrownBy(() -> new ExternalId(id)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void anExternalIdHasAtMostTwoHundredCharacters() {
        assertThat(new ExternalId("x".repeat(200))).hasToString("x".repeat(200));
        assertThatThrownBy(() -> new ExternalId("x".repeat(201))).isInstanceOf(RuleBroken.class);
        assertThat(new ExternalId("urn:uuid:1/2?a=%20#~!")).hasToString("urn:uuid:1/2?a=%20#~!");
    }

    private static External external(String system, String id, @Nullable Long version) {
        return new External(new Term(system), new ExternalId(id), null, version);
    }
}
