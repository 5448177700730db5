package io.factline.query.timeline;

import io.factline.fact.RelationKind;
import io.factline.record.Code;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The condition that a fact that is shown takes the place of another one, for many facts at once; as {@link RelatedFacts} has it for a few. */
final class Superseded {

    private static final String KINDS = Arrays.stream(RelationKind.values())
            .filter(RelationKind::supersedes)
            .map(Code::code)
            .collect(Collectors.joining("', '", "'", "'"));

    private Superseded() {}

    static String sql(Cut cut, String version) {
        return version
                + """
                .fact in (
                  select r.to_fact from relation r join fact_version o on o.incident = r.incident and o.fact = r.fact
                  where r.incident = :incident and r.kind in (<kinds>) and r.fact <> r.to_fact
                    and (r.to_incident is null or r.to_incident in (:key, :incident::text)) and <at> and <sees>
                  union all
                  select r.to_fact from relation r join fact_version o on o.incident = r.incident and o.fact = r.fact
                  where r.to_incident in (:key, :incident::text) and r.incident <> :incident and r.kind in (<kinds>)
                    and <at> and <sees> and <knows>)""".replace("<kinds>", KINDS)
                        .replace("<at>", Cut.at("r"))
                        .replace("<sees>", cut.sees("o"))
                        .replace("<knows>", Cut.knows("o"));
    }
}
