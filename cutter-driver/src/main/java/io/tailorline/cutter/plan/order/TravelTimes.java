package io.tailorline.cutter.plan.order;

/** Times from each way of each piece to each way of each other one, s; see {@link TravelTimeModel}. */
interface TravelTimes {

    /** How many ways a piece has. */
    int ways(int contour);

    double fromHome(int contour, int way);

    double between(int contour, int way, int next, int nextWay);
}
