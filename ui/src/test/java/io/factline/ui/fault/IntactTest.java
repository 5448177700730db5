package io.factline.ui.fault;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is not intact is found: each damage that a fault could do is done by hand, and repaired again. */
@ExtendWith(TwoOfEach.Started.class)
class IntactTest {

    private static final UUID ACCOUNT = new UUID(0, 26);
    private static final String INCIDENT = "damaged";

    private static final String NEWEST = "(select max(position) from record.event)";

    @Test
    void everyDamageIsNamed(TwoOfEach factline) throws SQLException {
        Stored stored = factline.stored();
        Caller caller = factline.both(ACCOUNT);
        caller.open(INCIDENT);
        Acknowledgements acknowledgements = new Acknowledgements(INCIDENT);
        for (int i = 0; i < 5; i++) {
            acknowledgements.record(caller);
        }
        Intact intact = new Intact(stored, caller, acknowledgements);
        intact.holds();
        stored.execute("drop table if exists kept; create table kept as select * from record.event");

        unguarded(stored, "delete from record.event where position = " + NEWEST);
        assertThatThrownBy(intact::holds).as("an acknowledged fact is lost").hasMessageContaining("F-5");
        restore(stored);

        unguarded(stored, "delete from record.event where position = " + NEWEST + " - 2");
        assertThatThrownBy(intact::recordAndViewHold).hasMessageContaining("a gap between positions");
        restore(stored);

        unguarded(stored, """
                insert into record.event select position + 1, incident, stream, sequence + 1, recorded_at, envelope
                from record.event where position = %s""".formatted(NEWEST));
        assertThatThrownBy(intact::holds).as("a fact is doubled").hasMessageContaining("facts that nobody sent");
        restore(stored);

        unguarded(
                stored,
                "update record.event set recorded_at = recorded_at - interval '1 hour' where position = " + NEWEST);
        assertThatThrownBy(intact::recordAndViewHold).hasMessageContaining("a moment of recording before");
        restore(stored);

        unguarded(stored, "update record.words set words = replace(words, 'Found', 'Lost') where position = " + NEWEST);
        assertThatThrownBy(intact::recordAndViewHold).hasMessageContaining("words at position");
        unguarded(stored, "update record.words set words = replace(words, 'Lost', 'Found') where position = " + NEWEST);

        String view = stored.texts("select 'view_' || number from view.generation where state = 'serving'")
                .getFirst();
        stored.execute("delete from " + view + ".fact_version where from_position = " + NEWEST);
        assertThatThrownBy(intact::recordAndViewHold)
                .as("a projection skipped an event")
                .hasMessageContaining("F-5");
        new FreshGeneration(stored).fill();
        view = stored.texts("select 'view_' || number from view.generation where state = 'serving'")
                .getFirst();
        stored.execute("update " + view + ".fact_version set told_first = now() where from_position = " + NEWEST);
        assertThatThrownBy(intact::recordAndViewHold).hasMessageContaining("tables of a fresh generation");
        intact.holds();
    }

    /** Nobody may do this while the triggers are there. */
    private static void unguarded(Stored stored, String sql) throws SQLException {
        stored.execute("""
            begin;
            alter table record.event disable trigger append_only;
            alter table record.words disable trigger append_only;
            do $$ declare part text; begin
              for part in select c.oid::regclass from pg_class c join pg_inherits i on i.inhrelid = c.oid
                          where i.inhparent = 'record.words'::regclass loop
                execute 'alter table ' || part || ' disable trigger all';
              end loop; end $$;
            %s;
            alter table record.event enable always trigger append_only;
            alter table record.words enable always trigger append_only;
            commit""".formatted(sql));
    }

    private static void restore(Stored stored) throws SQLException {
        unguarded(
                stored,
                "delete from record.event where position >= (select max(position) - 2 from kept);"
                        + " insert into record.event select * from kept where position >= (select max(position) - 2 from kept)");
    }
}
