package io.factline.kpi;

import io.factline.record.Code;

/** At which side of a measure an anchor stands. */
public enum AnchorSide implements Code {
    FROM,
    TO
}
