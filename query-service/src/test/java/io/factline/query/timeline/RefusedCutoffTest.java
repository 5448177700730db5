package io.factline.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client.Answer;
import io.factline.query.ServicesTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a question says where a cut-off is no moment. */
class RefusedCutoffTest extends ServicesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "toldUntil=2013-12-01/2013-12-05         | one moment",
                "occurredUntil=[2013..2014]              | one moment",
                "toldUntil=yesterday                     | not understood",
                "toldUntil=                              | needs a value",
                "toldTo=banks                            | needs toldUntil",
                "toldUntil=2013&toldTo=everyone          | is not one of",
                "recordedUntil=-1                        | not understood",
                "recordedUntil=2013-12-20T10:00+01:00    | %2B",
                "occurredUntil=2013&occurredUntil=2014   | more than once",
                "asOf=2013-02-30                         | asOf",
            })
    void aCutoffThatIsNoMomentIsRefusedInWords(String query, String words) {
        String incident = openIncident();
        for (String read : List.of("/timeline", "/timeline/counts", "/timeline/chart", "")) {
            Answer answer = get("/api/v1/incidents/" + incident + read + "?"
                    + query.replace("[", "%5B").replace("]", "%5D"));
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("invalid-parameter");
            assertThat(answer.body().path("detail").asString()).contains(words);
        }
    }
}
