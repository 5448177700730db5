package io.factline.query.view;

import io.factline.record.RecordedEvent;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A read model: its tables and how events change them. It takes time and ids from the events alone, so that the same
 * events always give the same rows.
 */
public interface Projection {

    /** Its name for ever, such as {@code timeline}. */
    String name();

    /** Class path address of the SQL that makes its tables, in the schema that is current then. Never a migration. */
    String schema();

    /** Raised with every change of what it writes or how: a start with a new version fills a new generation. */
    int version();

    /**
     * Applies events, in the order of their positions, inside a transaction whose current schema is the generation's. While a
     * generation is filled, those of other incidents may come before or at the same time: no rows of two incidents are one.
     * Writes are set-based: the number of statements does not grow with the number of events.
     */
    void project(List<RecordedEvent> events, JdbcClient view);
}
