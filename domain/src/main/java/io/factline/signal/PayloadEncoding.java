package io.factline.signal;

import io.factline.record.Code;

/** How a payload is written down: as the text that it is, or in base64 where it is no text that can be kept. */
public enum PayloadEncoding implements Code {
    TEXT,
    BASE64
}
