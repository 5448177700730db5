package io.factline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OpenIncidentTest {

    private static final String DRILL = "{\"key\":\"fire-drill\",\"title\":\"A drill\",\"organisation\":\"Our shop\","
            + "\"kind\":\"outage\",\"zone\":\"Europe/Paris\",\"opened\":\"2026-03-02\",\"exercise\":true}";

    @Test
    void aDrillIsOne() {
        OpenIncident drill = JsonMapper.shared().readValue(DRILL, OpenIncident.class);
        assertThat(drill.isExercise()).isTrue();
        assertThat(JsonMapper.shared().writeValueAsString(drill)).contains("\"exercise\":true");
    }

    @Test
    void anIncidentIsRealWhereNothingElseIsSaid() {
        String real = DRILL.replace(",\"exercise\":true", "");
        assertThat(JsonMapper.shared().readValue(real, OpenIncident.class).isExercise())
                .isFalse();
    }
}
