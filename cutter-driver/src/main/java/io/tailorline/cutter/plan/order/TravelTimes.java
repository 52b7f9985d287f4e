package io.tailorline.cutter.plan.order;

/** Times from each entry option of each piece to each of every other piece, s; see {@link TravelTimeModel}. */
interface TravelTimes {

    /** Number of entry options of a piece. */
    int options(int contour);

    double fromHome(int contour, int option);

    /** From where a piece is left to where the head parks, after the last piece. */
    double toHome(int contour, int option);

    double between(int contour, int option, int next, int nextOption);

    /** The least of {@link #between} two pieces. */
    default double least(int contour, int next) {
        double least = Double.POSITIVE_INFINITY;
        for (int option = 0; option < options(contour); option++) {
            for (int nextOption = 0; nextOption < options(next); nextOption++) {
                least = Math.min(least, between(contour, option, next, nextOption));
            }
        }
        return least;
    }
}
