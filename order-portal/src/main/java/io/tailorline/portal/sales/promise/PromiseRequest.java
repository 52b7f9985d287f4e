package io.tailorline.portal.sales.promise;

import io.tailorline.pattern.piece.Garment;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a day is asked for.
 *
 * @param fabricId a cloth of the catalogue
 * @param isReviewLikely whether a tailor will have to look at its measurements
 * @param isMeasured whether all of them are there; until then nobody knows whether he will
 * @param express whether it is made before others, at the price of the house for that
 * @param wantedBy the day the suit is needed
 * @param clothOn the day on which its cloth is there, or one that is over; empty where the house does not count its
 *     cloth, or nobody knows: then its calendar says how long cloth takes to come
 */
public record PromiseRequest(
        String fabricId,
        Set<Garment> garments,
        boolean isReviewLikely,
        boolean isMeasured,
        boolean express,
        Optional<LocalDate> wantedBy,
        Optional<LocalDate> clothOn) {

    public PromiseRequest(
            String fabricId,
            Set<Garment> garments,
            boolean isReviewLikely,
            boolean isMeasured,
            boolean express,
            Optional<LocalDate> wantedBy) {
        this(fabricId, garments, isReviewLikely, isMeasured, express, wantedBy, Optional.empty());
    }

    public PromiseRequest {
        garments = Set.copyOf(garments);
    }

    public PromiseRequest asExpress() {
        return new PromiseRequest(fabricId, garments, isReviewLikely, isMeasured, true, wantedBy, clothOn);
    }
}
