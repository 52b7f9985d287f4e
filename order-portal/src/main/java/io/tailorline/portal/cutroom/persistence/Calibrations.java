package io.tailorline.portal.cutroom.persistence;

import io.tailorline.cutter.projection.Calibration;
import java.util.Optional;

/** The projectors' calibrations by the name of the table, the same for every portal. */
public interface Calibrations {

    /** Empty where there is none, or none that can be read: the picture then says so. */
    Optional<Calibration> of(String table);

    /** @param text a calibration file, in place of the one before */
    void put(String table, String text);

    /** The table's projector counts as not calibrated from now on. */
    void remove(String table);
}
