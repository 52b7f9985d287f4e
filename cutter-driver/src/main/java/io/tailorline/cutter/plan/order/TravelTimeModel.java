package io.tailorline.cutter.plan.order;

import io.tailorline.cutter.plan.contour.Contour;
import io.tailorline.cutter.plan.contour.EntryOption;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import java.util.List;

/**
 * Times from where the knife leaves one piece, through the air and by way of the holes and slits that the next one
 * needs first, to where it enters the next, and what cutting that one in the given way takes; s, worked out when asked.
 */
record TravelTimeModel(List<Contour> contours, TableProfile table) implements TravelTimes {

    @Override
    public int ways(int contour) {
        return contours.get(contour).ways().size();
    }

    @Override
    public double fromHome(int contour, int way) {
        return leg(Head.HOME.at(), contours.get(contour), way);
    }

    @Override
    public double between(int contour, int way, int next, int nextWay) {
        return leg(contours.get(contour).ways().get(way).leaves(), contours.get(next), nextWay);
    }

    private double leg(TablePoint from, Contour contour, int index) {
        EntryOption way = contour.ways().get(index);
        return way.seconds() + contour.inner().seconds(from, way.enters());
    }
}
