package io.tailorline.portal.sales.quote;

import io.tailorline.pattern.io.StyleJson;
import io.tailorline.portal.sales.price.PricedSuit;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * What of an order its price and day depend on, by which a quote knows its order. Of the body only what they depend on:
 * whether a tailor will look at it, and its metres of cloth where the house charges those.
 *
 * @param style hash of fit, garments, options, alterations and sex
 * @param wantedBy a day, or empty
 * @param ownCloth number of the cloth that the customer has brought, or empty
 * @param body {@code plain} or {@code review}, and the metres of cloth
 */
public record MadeFor(String style, String fabricId, boolean express, String wantedBy, String body, String ownCloth) {

    private static final String REVIEW = "review";

    /** @param isReviewLikely whether a tailor will look at it, by what was measured so far */
    static MadeFor of(OfferRequest request, PricedSuit priced, boolean isReviewLikely) {
        String metres = priced.ownMetres().map(BigDecimal::toPlainString).orElse("");
        return new MadeFor(
                hash(request.body().sex().word() + StyleJson.text(request.style())),
                request.fabricId(),
                request.express(),
                request.wantedBy().map(LocalDate::toString).orElse(""),
                ((isReviewLikely ? REVIEW + " " : "plain ") + metres).strip(),
                request.ownCloth().orElse(""));
    }

    /** Whether a tailor will look at it, by what was measured so far. */
    public boolean isReviewLikely() {
        return body.startsWith(REVIEW);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256.", missing);
        }
    }
}
