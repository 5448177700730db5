package io.factline.command.imports;

import io.factline.problem.RuleBroken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** E-mail: a message (RFC 5322), or an mbox of them (RFC 4155). */
final class MailFormat implements Format {

    @Override
    public List<Row> rows(byte[] file, Asked asked) {
        RuleBroken.require(
                Mbox.isOne(file) || isMail(MailParts.of(file)),
                "This is no e-mail: one begins with headers such as Date and From.");
        List<Row> rows = new ArrayList<>();
        // people are those of each message alone: it says the same in a file that grew
        for (byte[] message : Mbox.messages(file)) {
            rows.add(new MailMessage(message, new Persons(asked.pseudonyms()), asked).row(rows.size() + 1L));
        }
        return rows;
    }

    private static boolean isMail(MailParts parts) {
        return Stream.of("date", "from", "subject", "message-id")
                .anyMatch(name -> !parts.header(name).isEmpty());
    }
}
