package io.tailorline.nesting.check;

import io.tailorline.nesting.marker.Placement;

/** What the name of a placement, {@code <order>/<piece>/<copy>}, tells. */
final class Names {

    private Names() {}

    /** The piece's id. */
    static String piece(Placement placement) {
        String name = placement.piece();
        int from = name.startsWith(placement.order() + "/") ? placement.order().length() + 1 : 0;
        int to = name.lastIndexOf('/');
        return to > from ? name.substring(from, to) : name.substring(from);
    }
}
