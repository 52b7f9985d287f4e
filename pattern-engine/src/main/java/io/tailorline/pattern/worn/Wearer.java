package io.tailorline.pattern.worn;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;

/**
 * The wearer as a stack of ellipses, an estimate from girths and stature. Own fit on the public half of ANSUR II (2041
 * men, 993 women), standard deviations 8 to 12 mm: docs/shop/drawing.md.
 *
 * @param body one side of it, as it was taken
 */
record Wearer(MeasurementSet body) {

    private boolean isMan() {
        return body.sex() == Sex.MALE;
    }

    double stature() {
        return body.get(Measurement.STATURE);
    }

    double girth(Measurement girth) {
        return body.get(girth);
    }

    private double share(double man, double woman) {
        return stature() * (isMan() ? man : woman);
    }

    double nape() {
        return share(.864, .857);
    }

    double waistHeight() {
        return share(.602, .601);
    }

    double seatHeight() {
        return share(.506, .512);
    }

    double crotchHeight() {
        return body.find(Measurement.INSIDE_LEG).orElse(share(.482, .480));
    }

    double kneeHeight() {
        return body.find(Measurement.KNEE_HEIGHT).orElse(share(.278, .276));
    }

    private double linear(double[] man, double[] woman, double girth) {
        double[] fit = isMan() ? man : woman;
        return fit[0] + fit[1] * girth + fit[2] * stature();
    }

    /** Breadth under the arms, without them. */
    Ellipse bareChest() {
        double girth = girth(Measurement.CHEST_GIRTH);
        return new Ellipse(
                linear(new double[] {53.0, .1482, .0452}, new double[] {33.0, .1635, .0501}, girth) / 2,
                linear(new double[] {-34.7, .2773, -.0028}, new double[] {-39.5, .3113, -.0047}, girth) / 2);
    }

    Ellipse bareWaist() {
        double girth = girth(Measurement.WAIST_GIRTH);
        return new Ellipse(
                linear(new double[] {-2.4, .2970, .0281}, new double[] {-5.7, .3100, .0241}, girth) / 2,
                linear(new double[] {-1.5, .2983, -.0236}, new double[] {6.6, .2981, -.0309}, girth) / 2);
    }

    Ellipse bareHip() {
        double girth = girth(Measurement.HIP_GIRTH);
        return new Ellipse(
                linear(new double[] {9.9, .2864, .0250}, new double[] {12.1, .3234, .0070}, girth) / 2,
                linear(new double[] {-15.7, .3244, -.0395}, new double[] {-13.8, .2944, -.0330}, girth) / 2);
    }

    /** As the tape runs, so that girths close. */
    Ellipse chest() {
        return bareChest().scaledTo(girth(Measurement.CHEST_GIRTH));
    }

    Ellipse waist() {
        return bareWaist().scaledTo(girth(Measurement.WAIST_GIRTH));
    }

    Ellipse hip() {
        return bareHip().scaledTo(girth(Measurement.HIP_GIRTH));
    }

    /** Over the deltoids. */
    double shoulderBreadth() {
        return linear(
                new double[] {74.2, .3229, .0539}, new double[] {73.5, .2671, .0763}, girth(Measurement.CHEST_GIRTH));
    }

    double neckBreadth() {
        return girth(Measurement.NECK_GIRTH) / StrictMath.PI;
    }
}
