package io.tailorline.workflow.patternroom;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a suit is made of: whose body, which style with which alterations, and which cloth. Stored once for each order;
 * every step, page and export reads it there. No name, no address: those stay with the portal.
 *
 * @param body as the customer gave it, or as a tailor corrected it
 * @param style as the customer ordered it, with the alterations that a tailor recorded
 * @param fabric its id names the cloth in the catalogue
 * @param roll the roll of this cloth that the cutter room must scan
 */
public record OrderSpecification(MeasurementSet body, Style style, Fabric fabric, String roll) {

    /** Bytes of a digest that a tag shows: two versions of an order do not meet in 64 bits. */
    private static final int TAG_BYTES = 8;

    /** What was said of a reading is not said of the one that takes its place. */
    public OrderSpecification withBody(MeasurementSet corrected) {
        return new OrderSpecification(corrected.measuredAfter(body), style, fabric, roll);
    }

    /** The list replaces the alterations that there were. */
    public OrderSpecification withAlterations(List<Style.Alteration> alterations) {
        return new OrderSpecification(body, style.withAlterations(alterations), fabric, roll);
    }

    /** With the body of another, and with what of its style a tailor changes. */
    public OrderSpecification withBench(OrderSpecification other) {
        return withBody(other.body()).withBench(other.style());
    }

    /** With what a tailor changes as it is in {@code bench}; fit, garments and options stay. */
    public OrderSpecification withBench(Style bench) {
        return new OrderSpecification(
                body, style.withAlterations(bench.alterations()).withCorrections(bench.corrections()), fabric, roll);
    }

    /**
     * Which body and style this is: the same for the same, another for any other, 16 hexadecimal digits. Whoever
     * decides about an order names the one that he saw.
     */
    public String tag() {
        MessageDigest sha256 = sha256();
        sha256.update(BodyJson.text(body).getBytes(StandardCharsets.UTF_8));
        sha256.update(StyleJson.text(style).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sha256.digest(), 0, TAG_BYTES);
    }

    /** Which body, style and cloth this is: {@link #tag()} with the cloth. Whoever changes all of it names this one. */
    public String fullTag() {
        return fullTag(tag(), fabric.id());
    }

    /** The same of a version that is known by its tag and the id of its cloth. */
    public static String fullTag(String tag, String cloth) {
        MessageDigest sha256 = sha256();
        sha256.update(tag.getBytes(StandardCharsets.UTF_8));
        sha256.update(cloth.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sha256.digest(), 0, TAG_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256.", missing);
        }
    }
}
