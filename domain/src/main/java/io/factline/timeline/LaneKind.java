package io.factline.timeline;

import io.factline.record.Code;

/** By what a picture of the timeline is divided into lanes. */
public enum LaneKind implements Code {
    TRACK,
    /** Whom the act addressed. */
    AUDIENCE,
    /** Who published it. */
    SOURCE
}
