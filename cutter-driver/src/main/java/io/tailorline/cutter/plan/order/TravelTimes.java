package io.tailorline.cutter.plan.order;

/** Times from each entry option of each piece to each of every other piece, s; see {@link TravelTimeModel}. */
interface TravelTimes {

    /** Number of entry options of a piece. */
    int options(int contour);

    double fromHome(int contour, int option);

    double between(int contour, int option, int next, int nextOption);
}
