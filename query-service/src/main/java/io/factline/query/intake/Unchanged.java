package io.factline.query.intake;

/** The client holds the answer already (RFC 9110, section 15.4.5). */
public final class Unchanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String etag;

    /** With the tag of the answer that the client holds. */
    public Unchanged(String etag) {
        super("not modified", null, false, false);
        this.etag = etag;
    }

    String etag() {
        return etag;
    }
}
