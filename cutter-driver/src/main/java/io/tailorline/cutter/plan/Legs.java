package io.tailorline.cutter.plan;

import io.tailorline.cutter.motion.AirMove;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import java.util.List;

/**
 * Times from where the knife leaves one piece, through the air and by way of the holes and slits that the next one needs first,
 * to where it enters the next, and what cutting that one in the given way takes; s, all worked out beforehand.
 */
final class Legs {

    private final int[] first;
    private final double[][] seconds;
    private final double[] fromHome;

    Legs(List<Contour> contours, TableProfile table) {
        first = new int[contours.size() + 1];
        for (int i = 0; i < contours.size(); i++) {
            first[i + 1] = first[i] + contours.get(i).ways().size();
        }
        int all = first[contours.size()];
        List<Way> ways =
                contours.stream().flatMap(contour -> contour.ways().stream()).toList();
        seconds = new double[all][all];
        fromHome = new double[all];
        for (int i = 0; i < contours.size(); i++) {
            for (int to = first[i]; to < first[i + 1]; to++) {
                Way way = ways.get(to);
                fromHome[to] = leg(Head.HOME.at(), contours.get(i), way.enters(), table) + way.seconds();
                for (int from = 0; from < all; from++) {
                    seconds[from][to] =
                            leg(ways.get(from).leaves(), contours.get(i), way.enters(), table) + way.seconds();
                }
            }
        }
    }

    private static double leg(TablePoint from, Contour contour, TablePoint entry, TableProfile table) {
        double sum = 0;
        TablePoint at = from;
        for (InnerFeature feature : InnerWay.from(from, contour.inner(), entry)) {
            sum += AirMove.seconds(at.distanceTo(feature.at()), table);
            at = feature.at();
        }
        return sum + AirMove.seconds(at.distanceTo(entry), table);
    }

    int ways(int contour) {
        return first[contour + 1] - first[contour];
    }

    double fromHome(int contour, int way) {
        return fromHome[first[contour] + way];
    }

    double between(int contour, int way, int next, int nextWay) {
        return seconds[first[contour] + way][first[next] + nextWay];
    }
}
