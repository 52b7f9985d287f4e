package io.tailorline.cutter.plan.order;

import io.tailorline.cutter.plan.contour.Contour;
import io.tailorline.cutter.profile.TableProfile;
import java.util.List;

/** All leg times worked out beforehand, for a search that asks for them again and again. */
final class TravelTimeTable implements TravelTimes {

    private final int[] first;
    private final double[][] seconds;
    private final double[] fromHome;

    TravelTimeTable(List<Contour> contours, TableProfile table) {
        first = new int[contours.size() + 1];
        for (int i = 0; i < contours.size(); i++) {
            first[i + 1] = first[i] + contours.get(i).ways().size();
        }
        int all = first[contours.size()];
        seconds = new double[all][all];
        fromHome = new double[all];
        TravelTimeModel times = new TravelTimeModel(contours, table);
        for (int i = 0; i < contours.size(); i++) {
            for (int way = 0; way < ways(i); way++) {
                fromHome[first[i] + way] = times.fromHome(i, way);
                for (int next = 0; next < contours.size(); next++) {
                    for (int nextWay = 0; nextWay < ways(next); nextWay++) {
                        seconds[first[i] + way][first[next] + nextWay] = times.between(i, way, next, nextWay);
                    }
                }
            }
        }
    }

    @Override
    public int ways(int contour) {
        return first[contour + 1] - first[contour];
    }

    @Override
    public double fromHome(int contour, int way) {
        return fromHome[first[contour] + way];
    }

    @Override
    public double between(int contour, int way, int next, int nextWay) {
        return seconds[first[contour] + way][first[next] + nextWay];
    }
}
