package io.tailorline.pattern.draft.waistcoat.block;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.measure.Sex;

/**
 * Where a man's and a woman's waistcoat differ before anything is drawn, mm: docs/drafting/waistcoat.md, steps 2, 3, 5
 * and 7. They are those of the jacket that is worn over it, at regular ease.
 *
 * @param jacketScye depth of the jacket's armhole
 * @param jacketBack width of the jacket's back
 * @param jacketArmhole diameter of the jacket's armhole
 * @param shoulderLonger the jacket's shoulder over the body's
 * @param frontNeckWider the front neck point lies further from centre front than the back one from centre back
 * @param frontDartShare of what is to be taken in at the waist
 * @param mostFrontDart its greatest intake
 * @param backDartShare of what is to be taken in at the waist
 * @param mostBackDart its greatest intake
 */
record WaistcoatProportions(
        double jacketScye,
        double jacketBack,
        double jacketArmhole,
        double shoulderLonger,
        double frontNeckWider,
        double frontDartShare,
        double mostFrontDart,
        double backDartShare,
        double mostBackDart) {

    static WaistcoatProportions of(Figure figure) {
        return figure.sex() == Sex.FEMALE ? woman(figure.body()) : man(figure.body());
    }

    private static WaistcoatProportions man(Body body) {
        return new WaistcoatProportions(
                body.girths().chest() / 8 + body.lengths().backWaist() / 4 + 5,
                body.girths().chest() / 5 + 10,
                body.girths().chest() / 8 + 20,
                12,
                10.4,
                0.28,
                18,
                0.28,
                22);
    }

    /** Breadth of the bust lies in front, so back and armhole take less of it, and the front dart more of the waist. */
    private static WaistcoatProportions woman(Body body) {
        return new WaistcoatProportions(
                body.girths().chest() / 10 + body.height() / 20 + 35,
                body.girths().chest() / 8 + 65,
                body.girths().chest() / 8 + 12,
                6,
                4.4,
                0.36,
                40,
                0.28,
                30);
    }
}
