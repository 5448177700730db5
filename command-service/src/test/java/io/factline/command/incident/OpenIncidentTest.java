package io.factline.command.incident;

import io.factline.command.Given;
import io.factline.incident.IncidentEvent.KeyReserved;
import org.junit.jupiter.api.Test;

class OpenIncidentTest {

    @Test
    void opensTheIncidentAndReservesItsKey() {
        Given.aggregate(Incident.class)
                .givenNoPriorActivity()
                .when(Given.openIncident())
                .expectEvents(Given.incidentOpened(), new KeyReserved(Given.INCIDENT, Given.KEY));
    }
}
