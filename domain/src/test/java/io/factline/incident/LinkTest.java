package io.factline.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factline.problem.RuleBroken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target-2013-breach",
                "abc",
                "019b0000-0000-7000-8000-000000000001",
                "019B0000-0000-7000-8000-00000000000A"
            })
    void namesTheOtherIncidentByKeyOrId(String other) {
        assertThat(new Link(LinkKind.REKINDLES, new IncidentRef(other)).incident())
                .hasToString(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "Target", "a b c", "a/b/c"})
    void nothingElseNamesOne(String other) {
        assertThatThrownBy(() -> new Link(LinkKind.REKINDLES, new IncidentRef(other)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("A link needs the key or id of the other incident.");
    }
}
