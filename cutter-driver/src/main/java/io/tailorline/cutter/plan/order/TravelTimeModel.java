package io.tailorline.cutter.plan.order;

import io.tailorline.cutter.plan.contour.BiteWindow;
import io.tailorline.cutter.plan.contour.Contour;
import io.tailorline.cutter.plan.contour.EntryOption;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import java.util.List;

/**
 * Times from the exit of one piece, through the holes and slits of the next, to its entry, plus the extra time of that
 * entry option, s; computed on request. The way home at the end is the one after the least advance: the true one
 * depends on the whole order.
 */
record TravelTimeModel(List<Contour> contours, TableProfile table) implements TravelTimes {

    @Override
    public int options(int contour) {
        return contours.get(contour).entryOptions().size();
    }

    @Override
    public double fromHome(int contour, int option) {
        return time(Head.HOME.at(), contours.get(contour), option);
    }

    @Override
    public double between(int contour, int option, int next, int nextOption) {
        return time(contours.get(contour).entryOptions().get(option).leaves(), contours.get(next), nextOption);
    }

    @Override
    public double toHome(int contour, int option) {
        TablePoint leaves = contours.get(contour).entryOptions().get(option).leaves();
        return BiteWindow.secondsHome(leaves, contours, table);
    }

    private double time(TablePoint from, Contour contour, int index) {
        EntryOption option = contour.entryOptions().get(index);
        return option.seconds() + contour.inner().seconds(from, option.enters());
    }
}
