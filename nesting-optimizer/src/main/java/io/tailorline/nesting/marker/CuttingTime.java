package io.tailorline.nesting.marker;

import java.util.List;

/**
 * How long a marker will take to cut, estimated without a cutter's planner.
 *
 * @param knifeSeconds along the outlines, with notches, holes and lifts, s: the same for all markers of the same
 *     pieces, and too little, since curves are not counted
 * @param airSeconds from piece to piece, s: what a marker can do something about
 */
public record CuttingTime(double knifeSeconds, double airSeconds) {

    public static CuttingTime of(Marker marker, CuttingSpeeds speeds) {
        List<KnifeStop> stops = marker.placements().stream()
                .map(placement ->
                        KnifeStop.of(placement.cutLine(), placement.notches(), placement.drillHoles(), speeds))
                .toList();
        double knife = stops.stream().mapToDouble(KnifeStop::ownSeconds).sum();
        return new CuttingTime(knife, AirTour.seconds(stops, speeds));
    }

    public double seconds() {
        return knifeSeconds + airSeconds;
    }
}
