package io.tailorline.workflow.production.cloth;

import io.tailorline.workflow.workshop.HouseSwitches;
import java.time.Duration;

/** A house whose switches a test turns; it counts its cloth. */
public final class SwitchedHouse implements HouseSwitches {

    public boolean stock = true;
    public boolean lays;
    public boolean remnants;

    @Override
    public boolean materials() {
        return false;
    }

    @Override
    public boolean stock() {
        return stock;
    }

    @Override
    public boolean remnants() {
        return remnants;
    }

    @Override
    public boolean lays() {
        return lays;
    }

    @Override
    public Duration layWindow() {
        return Duration.ofHours(4);
    }
}
