package io.tailorline.portal.sales.promise;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the house can do in a shift, and how long a suit takes it.
 *
 * @param review what tailors need for orders that they look at
 * @param table what each job of a suit needs of a cutting table
 * @param making from cut cloth to a suit, and to its customer
 * @param express the same for an order that is paid for being made before others
 * @param places suits that can be begun to be sewn in a shift
 * @param clothDays working days until a cloth has come that does not lie in the house, by its id
 * @param availability share of the shift that work is done in, 0 to 1
 * @param fullest share of the capacity that may be promised, 0 to 1
 */
public record HouseCapacity(
        Review review,
        Table table,
        Making making,
        Making express,
        int places,
        Map<String, Integer> clothDays,
        double availability,
        double fullest) {

    /** Longest that a step of the house may be said to take, working days. */
    public static final int MOST_DAYS = 250;

    /**
     * @param tailors who look at orders at the same time
     * @param minutes that one order takes a tailor, min
     * @param waitHours that nine of ten orders wait for the review at most, hours of the shift
     */
    public record Review(int tailors, double minutes, double waitHours) {
        public Review {
            within("review.tailors", tailors, 1, 1000);
            within("review.minutes", minutes, 1, 480);
            within("review.waitHours", waitHours, 0, 400);
        }
    }

    /**
     * @param handlingSeconds laying, scanning, picking: what a job needs of a table beside its cut, s
     * @param usualSeconds cut of a job whose program is not made yet, s
     */
    public record Table(double handlingSeconds, double usualSeconds) {
        public Table {
            within("table.handlingSeconds", handlingSeconds, 0, 36_000);
            within("table.usualSeconds", usualSeconds, 1, 36_000);
        }
    }

    /**
     * @param days from cut cloth to a suit, working days
     * @param shippingDays from there to its customer, working days
     */
    public record Making(int days, int shippingDays) {
        public Making {
            within("making.days", days, 0, MOST_DAYS);
            within("making.shippingDays", shippingDays, 0, MOST_DAYS);
        }
    }

    public HouseCapacity {
        clothDays = Collections.unmodifiableMap(new TreeMap<>(clothDays));
        within("places", places, 1, 100_000);
        within("availability", availability, 0.05, 1);
        within("fullest", fullest, 0.05, 1);
        clothDays.forEach((cloth, days) -> within("clothDays." + cloth, days, 0, MOST_DAYS));
        if (express.days() > making.days() || express.shippingDays() > making.shippingDays()) {
            throw new IllegalArgumentException("express takes %s days; expected no more than without, %s."
                    .formatted(
                            List.of(express.days(), express.shippingDays()),
                            List.of(making.days(), making.shippingDays())));
        }
    }

    /** Working days until the cloth is there; 0 for one that lies in the house. */
    public int clothDays(String fabricId) {
        return clothDays.getOrDefault(fabricId, 0);
    }

    public Making making(boolean isExpress) {
        return isExpress ? express : making;
    }

    private static void within(String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException("%s is %s; expected %s to %s.".formatted(field, value, least, most));
        }
    }
}
