package io.factline.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.query.Client.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said where a picture, moments or facts are asked for that there cannot be. */
class RefusedChartTest extends ChartStories {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    chart?from=2013-12-01T00:00:00Z                           | both from and to
                    chart?to=2013-12-01T00:00:00Z                             | both from and to
                    chart?from=2013-12-02T00:00:00Z&to=2013-12-01T00:00:00Z   | later than its from
                    chart?from=2013-12-02T00:00:00Z&to=2013-12-02T00:00:00Z   | later than its from
                    chart?from=2013-12-02T00:00:00.0000001Z&to=2013-12-02T00:00:00.0000002Z | a microsecond
                    chart?from=-0300-12-02T00:00:00Z&to=-0200-12-02T00:00:00Z | the years 1 to 9999
                    chart?from=%2B12000-12-02T00:00:00Z&to=%2B13000-12-02T00:00:00Z | the years 1 to 9999
                    chart?from=2013-12-01&to=2013-12-02T00:00:00Z             | "2013-12-01" is not an instant such as
                    chart?from=1385856000000&to=2013-12-02T00:00:00Z          | is not an instant such as
                    chart?from=2013-12-01T00:00:00+01:00&to=2013-12-02T00:00:00Z | %2B
                    chart?from=&to=                                           | The parameter "from" needs a value
                    chart?bins=0                                              | bins is a number from 1 to 500
                    chart?bins=501                                            | bins is a number from 1 to 500
                    chart?bins=                                               | The parameter "bins" needs a value
                    chart?bins=many                                           | "bins" cannot be read
                    chart?marks=-1                                            | marks is a number from 0 to 2000
                    chart?marks=2001                                          | marks is a number from 0 to 2000
                    chart?opinions=perhaps                                    | "opinions" cannot be read
                    chart?lanes=colour                                        | "colour" is not one of: track, audience, source
                    chart?type=Dreamt                                         | The fact type "Dreamt" is not known
                    chart?track=railway                                       | "railway" is not one of: attack, operations
                    chart?audience=moon                                       | "moon" is not one of: customers
                    chart?standing=certain                                    | "certain" is not one of: confirmed
                    chart?track=&track=legal                                  | The parameter "track" needs a value
                    chart?audience=                                           | The parameter "audience" needs a value
                    chart?type=                                               | The parameter "type" needs a value
                    chart?standing=claimed,                                   | A filter needs a value
                    chart?toldTo=banks                                        | needs toldUntil
                    moments                                                   | axis
                    moments?axis=happened                                     | "happened" is not one of: told, recorded
                    moments?axis=told&to=moon                                 | "moon" is not one of: organisation
                    moments?axis=told&after=now                               | "after" cannot be read
                    """)
    void whatCannotBeAskedForIsRefusedInWords(String query, String words) {
        Answer refused = get("/api/v1/incidents/" + openIncident() + "/timeline/" + query);
        assertThat(refused.status()).as(refused.response().body()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.body().path("detail").asString()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"chart", "moments?axis=told", "moments?axis=recorded"})
    void anIncidentThatThereIsNotHasNoPicture(String call) {
        Answer refused = get("/api/v1/incidents/no-such-incident/timeline/" + call);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.code()).isEqualTo("unknown-incident");
    }
}
