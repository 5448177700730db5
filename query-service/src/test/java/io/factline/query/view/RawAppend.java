package io.factline.query.view;

import io.factline.command.postgres.EmbeddedPostgres;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Puts events into the log as a Factline would that knows other types and versions than this one: by the one way in. */
final class RawAppend {

    private static final String ONE = """
            select first_position from record.append(
              array[0], array[:incident]::uuid[], array[:stream]::text[], array[0]::bigint[], array[gen_random_uuid()],
              array[:type]::text[], array[:version]::integer[], array[gen_random_uuid()], array['api']::text[],
              array[null]::uuid[], array[gen_random_uuid()], array[:data]::text[], array['{}']::text[],
              array[sha256('salt')], array[sha256('commitment')],
              array[]::integer[], array[]::text[], array[]::bigint[],
              array[]::integer[], array[]::uuid[], array[]::text[], array[]::bytea[])""";

    private final JdbcClient log;

    RawAppend(EmbeddedPostgres postgres) {
        this.log = JdbcClient.create(new DriverManagerDataSource(
                postgres.jdbcUrl(),
                postgres.command().user(),
                postgres.command().password()));
    }

    /** Appends the first event of a stream; answers its position. */
    long first(UUID incident, String stream, String type, int version) {
        return log.sql(ONE)
                .param("incident", incident)
                .param("stream", stream)
                .param("type", type)
                .param("version", version)
                .param("data", "{}")
                .query(Long.class)
                .single();
    }
}
