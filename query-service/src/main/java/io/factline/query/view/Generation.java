package io.factline.query.view;

/**
 * One filling of a read model.
 *
 * @param number unique among all generations of all projections
 */
public record Generation(int number) {

    /** The schema that holds its tables. */
    public String schema() {
        return "view_" + number;
    }
}
