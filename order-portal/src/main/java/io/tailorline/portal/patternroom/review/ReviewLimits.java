package io.tailorline.portal.patternroom.review;

/**
 * How much a tailor may write and ask for, in characters; pages and REST read it here.
 *
 * @param reason all that is told to a customer whose order goes back
 * @param reasonToCutAgain why an order is cut once more from new cloth
 * @param measurementsAgain measurements of one order to take again: a customer who has to repeat more should be
 *     measured by somebody
 */
public record ReviewLimits(
        int reason, int reasonToCutAgain, int measurementsAgain, int versionName, int versionComment) {

    public static final ReviewLimits LIMITS = new ReviewLimits(1000, 500, 5, 120, 1000);
}
