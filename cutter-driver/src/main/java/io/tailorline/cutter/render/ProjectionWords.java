package io.tailorline.cutter.render;

import java.util.function.UnaryOperator;

/**
 * The words in a projected picture, in the reader's language; %s stands for a value.
 *
 * @param geometry before the eight digits
 * @param exact root mean square, largest error and its point
 * @param uncalibrated the picture is drawn to fit, not to lie on the cloth
 * @param untrusted the largest error and its point are too large to draw by
 * @param mirrored the picture is turned over
 * @param faceDown the cloth lies with its face down
 * @param progress pieces done, of how many
 * @param picking the same when all are cut: pieces picked, of how many, and how a piece is marked so
 * @param uncertain what a person checks on the cloth
 * @param marks how many marks a person makes where the crosses are
 * @param place y of the near selvedge, x of the first usable millimetre; mm
 */
public record ProjectionWords(
        String geometry,
        String exact,
        String uncalibrated,
        String untrusted,
        String mirrored,
        String faceDown,
        String progress,
        String picking,
        String uncertain,
        String marks,
        String place) {

    public static final ProjectionWords ENGLISH = new ProjectionWords(
            "geometry %s, same as the program",
            "off by %s mm, at most %s at %s",
            "Not calibrated: drawn to fit, not to lie on the cloth",
            "Off by %s mm at %s. Calibrate this table before cutting by the picture",
            "The picture is turned over",
            "Cloth face down",
            "%s of %s cut",
            "%s of %s picked: press a piece that is off the table",
            "Is it cut? Look along the thick lines, from the ring on",
            "%s marks to make by hand, where the crosses are",
            "near selvedge dashed, y %s mm, usable from x %s mm");

    /** @param message the word for the name of a component */
    public static ProjectionWords from(UnaryOperator<String> message) {
        return new ProjectionWords(
                message.apply("geometry"),
                message.apply("exact"),
                message.apply("uncalibrated"),
                message.apply("untrusted"),
                message.apply("mirrored"),
                message.apply("faceDown"),
                message.apply("progress"),
                message.apply("picking"),
                message.apply("uncertain"),
                message.apply("marks"),
                message.apply("place"));
    }
}
