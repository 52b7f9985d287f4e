package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.workshop.stock.PickList.Need;
import io.tailorline.portal.workshop.stock.PickList.Pick;
import io.tailorline.workflow.workshop.stock.Lot;
import java.time.Instant;
import java.util.List;

/**
 * A roll of the pick list as the page shows it.
 *
 * @param lot {@link Lot#label}
 * @param metres of the roll, {@code 27.31}
 * @param restsUntil as in the API; empty where it may be cut
 * @param lostSince the same; empty of one that is not lost
 */
record PickRow(
        String id,
        String place,
        String article,
        String lot,
        String metres,
        String restsUntil,
        String lostSince,
        List<Job> jobs) {

    /** @param table empty before it is planned, as is {@code metres} where nothing is reserved */
    record Job(String order, String material, String metres, String table, String job, String due) {

        static Job of(Need need) {
            return new Job(
                    need.work().orderId(),
                    need.work().material().word(),
                    need.lengthMm().map(Lengths::metres).orElse(""),
                    need.table().orElse(""),
                    need.job().orElse(""),
                    need.due().map(Object::toString).orElse(""));
        }
    }

    static PickRow of(Pick pick, String article, Instant now) {
        return new PickRow(
                pick.roll().roll().id(),
                pick.roll().roll().place(),
                article,
                pick.roll().lot().label(),
                Lengths.metres(pick.roll().roll().currentMm()),
                pick.restsUntil(now).map(Object::toString).orElse(""),
                pick.since().map(Object::toString).orElse(""),
                pick.needs().stream().map(Job::of).toList());
    }
}
