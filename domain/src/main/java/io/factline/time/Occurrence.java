package io.factline.time;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as the reader sees it: the original text and what it means in its zone.
 *
 * @param begin the bounds of the moment, or of the begin of a state
 * @param end the bounds of the end of a state ({@code a/b}); null where it happened once
 */
public record Occurrence(
        WrittenTime text, Bounds begin, @Nullable Bounds end, Precision precision, ZoneId zone) {}
