package io.tailorline.cutter.plan.order;

import io.tailorline.cutter.plan.contour.Contour;
import io.tailorline.cutter.profile.TableProfile;
import java.util.List;

/** All travel times precomputed for the search. */
final class TravelTimeTable implements TravelTimes {

    private final int[] first;
    private final double[][] seconds;
    private final double[] fromHome;
    private final double[] toHome;
    private final double[][] least;

    TravelTimeTable(List<Contour> contours, TableProfile table) {
        first = new int[contours.size() + 1];
        for (int i = 0; i < contours.size(); i++) {
            first[i + 1] = first[i] + contours.get(i).entryOptions().size();
        }
        int all = first[contours.size()];
        seconds = new double[all][all];
        fromHome = new double[all];
        toHome = new double[all];
        TravelTimeModel times = new TravelTimeModel(contours, table);
        for (int i = 0; i < contours.size(); i++) {
            for (int option = 0; option < options(i); option++) {
                fromHome[first[i] + option] = times.fromHome(i, option);
                toHome[first[i] + option] = times.toHome(i, option);
                for (int next = 0; next < contours.size(); next++) {
                    for (int nextOption = 0; nextOption < options(next); nextOption++) {
                        seconds[first[i] + option][first[next] + nextOption] =
                                times.between(i, option, next, nextOption);
                    }
                }
            }
        }
        least = new double[contours.size()][contours.size()];
        for (int i = 0; i < contours.size(); i++) {
            for (int next = 0; next < contours.size(); next++) {
                least[i][next] = TravelTimes.super.least(i, next);
            }
        }
    }

    @Override
    public int options(int contour) {
        return first[contour + 1] - first[contour];
    }

    @Override
    public double fromHome(int contour, int option) {
        return fromHome[first[contour] + option];
    }

    @Override
    public double toHome(int contour, int option) {
        return toHome[first[contour] + option];
    }

    @Override
    public double between(int contour, int option, int next, int nextOption) {
        return seconds[first[contour] + option][first[next] + nextOption];
    }

    @Override
    public double least(int contour, int next) {
        return least[contour][next];
    }
}
