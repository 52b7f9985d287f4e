package io.tailorline.cutter.plan;

import io.tailorline.cutter.motion.AirMove;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import java.util.List;

/**
 * Times through the air from where the knife leaves one piece to where it enters the next, by way of the holes and slits that
 * the next one needs first; s, all worked out beforehand. A piece is left where it is entered.
 */
final class Legs {

    private final int[] first;
    private final double[][] seconds;
    private final double[] fromHome;

    Legs(List<Contour> contours, TableProfile table) {
        first = new int[contours.size() + 1];
        for (int i = 0; i < contours.size(); i++) {
            first[i + 1] = first[i] + contours.get(i).entries().size();
        }
        int all = first[contours.size()];
        TablePoint[] points = new TablePoint[all];
        for (int i = 0; i < contours.size(); i++) {
            for (int entry = 0; entry < entries(i); entry++) {
                points[first[i] + entry] = contours.get(i).entry(entry);
            }
        }
        seconds = new double[all][all];
        fromHome = new double[all];
        for (int i = 0; i < contours.size(); i++) {
            for (int entry = first[i]; entry < first[i + 1]; entry++) {
                fromHome[entry] = leg(Head.HOME.at(), contours.get(i), points[entry], table);
                for (int from = 0; from < all; from++) {
                    seconds[from][entry] = leg(points[from], contours.get(i), points[entry], table);
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

    int entries(int contour) {
        return first[contour + 1] - first[contour];
    }

    double fromHome(int contour, int entry) {
        return fromHome[first[contour] + entry];
    }

    double between(int contour, int entry, int next, int nextEntry) {
        return seconds[first[contour] + entry][first[next] + nextEntry];
    }
}
