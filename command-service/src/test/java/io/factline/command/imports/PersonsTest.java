package io.factline.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Who is found in a text, however people write names and addresses. */
class PersonsTest {

    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");
    private static final String SUBJECT = "subject:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Persons persons = new Persons(KEY);

    @Test
    void aFullNameIsFoundInBothOrdersAndWithoutWhatStandsBehindIt() {
        for (String name : new String[] {"Doe, Jane", "Jane Doe (she/her)", "Jane Doe | Shop", "Jane Doe [ext]"}) {
            Persons some = new Persons(KEY);
            some.know("1", name, null);
            assertThat(some.in("Jane Doe called.")).as(name).isEqualTo(some.called("1") + " called.");
        }
        persons.know("1", "Doe, Jane", null);
        assertThat(persons.in("From Doe, Jane: up.")).isEqualTo("From " + persons.called("1") + ": up.");
    }

    @Test
    void aNameOfManyWordsIsFoundAndOneWithItsAccentsApart() {
        persons.know("1", "Maria da Conceição dos Santos Silva", null);
        persons.know("2", "Rene\u0301e Doe", null);
        assertThat(persons.in("So Maria da Conceição dos Santos Silva said."))
                .isEqualTo("So " + persons.called("1") + " said.");
        assertThat(persons.in("Ren\u00e9e Doe")).isEqualTo(persons.called("2"));
        Persons other = new Persons(KEY);
        other.know("2", "Ren\u00e9e Doe", null);
        assertThat(other.in("Rene\u0301e Doe")).isEqualTo(other.called("2"));
    }

    @Test
    void anAddressIsFoundHoweverItIsWritten() {
        for (String address : new String[] {
            "bounces+jane.doe=example.org@lists.example",
            "jane&joe@x.org",
            "jane.doe%40example.com",
            "jane@corp",
            "\"jane doe\"@x.org",
            "jose\u0301@x.org",
            "josé´@x.org",
            "o'jane@x.org",
            "jane@[10.0.0.1]",
            "{jane|joe}@x.org"
        }) {
            assertThat(persons.in("To (" + address + "), then."))
                    .as(address)
                    .matches("To \\([^\\p{L}]{0,2}" + SUBJECT + "[}]?\\), then\\.");
        }
        assertThat(persons.in("https://x.org/?u=jane.doe%40example.com&a=1"))
                .doesNotContain("jane", "doe")
                .startsWith("https://")
                .endsWith("&a=1");
        assertThat(persons.in("_".repeat(300) + "jane@x.org")).doesNotContain("jane");
        assertThat(
                        persons.in(
                                "5 @ 3, @subject:00000000-0000-8000-8000-000000000000 and/@subject:00000000-0000-8000-8000-000000000000"))
                .isEqualTo(
                        "5 @ 3, @subject:00000000-0000-8000-8000-000000000000 and/@subject:00000000-0000-8000-8000-000000000000");
    }

    @Test
    void anAddressInQuotesIsThatOfTheSamePerson() {
        persons.know("1", null, "jane@x.org");
        persons.know("2", null, "_joe@x.org");
        assertThat(persons.in("'jane@x.org' and _joe@x.org, JANE%40x.org"))
                .isEqualTo("'" + persons.called("1") + "' and " + persons.called("2") + ", " + persons.called("1"));
    }

    @Test
    void aTextOfAMillionSignsIsReadAtOnce() {
        persons.know("1", "jane " + "a ".repeat(10_000), null);
        for (String odd : new String[] {"@", "a@", ".a@", "\"a", "a%40", "%40\"", "jane a ", "\"@", "a@b."}) {
            String text = odd.repeat(1_000_000 / odd.length());
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> persons.in(text), odd);
        }
    }
}
