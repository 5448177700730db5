package io.factline.ui.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.attack.Matrix.Row;
import io.factline.ui.attack.Wire.Reply;
import io.factline.ui.story.RunningFactline;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is served beside the API shows nobody anything who has not signed in. */
@RunningFactline
class AddressesTest {

    private static final Matrix EXPECTED = Matrix.read("/attack/addresses.txt");
    private static final int NOBODY = 2;
    private static final int BY_PASSWORD = 3;

    @LocalServerPort
    private int port;

    @Test
    void everyAddressAnswersWhatTheTableSays() {
        Wire wire = new Wire(port);
        List<String> otherwise = new ArrayList<>();
        for (Row row : EXPECTED.rows()) {
            String nobody = outcome(wire.send("GET", row.cell(0), null));
            String byPassword = outcome(wire.send(
                    "GET", row.cell(0), null, "Authorization", Wire.basic("admin", RunningFactline.PASSWORD)));
            if (!nobody.equals(row.cell(NOBODY)) || !byPassword.equals(row.cell(BY_PASSWORD))) {
                otherwise.add(row.cell(0) + ": " + nobody + ", by password " + byPassword);
            }
        }
        assertThat(otherwise).isEmpty();
        new WrittenPage("authorisation.md").says("addresses", EXPECTED.markdown());
    }

    private static String outcome(Reply reply) {
        return switch (reply.status()) {
            case 200 -> "open";
            case 302 -> reply.header("Location").endsWith("/sign-in") ? "sign-in" : reply.header("Location");
            default -> String.valueOf(reply.status());
        };
    }
}
