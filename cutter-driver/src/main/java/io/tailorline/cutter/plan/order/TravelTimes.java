package io.tailorline.cutter.plan.order;

/** Times from each way of each piece to each way of each other one, s; see {@link TravelTimeModel}. */
interface TravelTimes {

    /** How many ways a piece has. */
    int options(int contour);

    double fromHome(int contour, int option);

    double between(int contour, int option, int next, int nextOption);
}
