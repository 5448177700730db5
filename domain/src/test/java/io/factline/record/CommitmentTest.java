package io.factline.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CommitmentTest {

    /** RFC 4231, section 4.3: test case 2. */
    @Test
    void isTheHmacOfTheWordsUnderTheSalt() {
        byte[] key = "Jefe".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(Commitment.of(key, "what do ya want for nothing?"))
                .isEqualTo(HexFormat.of().parseHex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    }
}
