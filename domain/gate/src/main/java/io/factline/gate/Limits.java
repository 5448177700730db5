package io.factline.gate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often is too often: settings {@code factline.limits.*}. No honest client meets them; they keep one client, gone wild or
 * hostile, from taking what all share.
 *
 * @param writes requests that write, of one account
 * @param reads requests that read, of one account
 * @param signInsPerName wrong passwords for one name from one address
 * @param signInsPerAddress wrong passwords from one address, for whatever names
 */
@ConfigurationProperties("factline.limits")
record Limits(
        @DefaultValue Writes writes,
        @DefaultValue Reads reads,
        @DefaultValue SignInsPerName signInsPerName,
        @DefaultValue SignInsPerAddress signInsPerAddress) {

    /** How many at once, and how many come back in a second. */
    interface Rate {

        int burst();

        int perSecond();
    }

    record Writes(
            @DefaultValue("10000") int burst,
            @DefaultValue("1000") int perSecond) implements Rate {}

    record Reads(
            @DefaultValue("10000") int burst,
            @DefaultValue("1000") int perSecond) implements Rate {}

    /** How many failures at once, and after how long another one is allowed. */
    interface Failures {

        int burst();

        int secondsEach();
    }

    record SignInsPerName(
            @DefaultValue("10") int burst,
            @DefaultValue("30") int secondsEach) implements Failures {}

    record SignInsPerAddress(
            @DefaultValue("100") int burst,
            @DefaultValue("6") int secondsEach) implements Failures {}
}
