package io.factline.signal;

import io.factline.record.Code;

/** How a signature is written in its header. */
public enum SignatureEncoding implements Code {
    HEX,
    BASE64
}
