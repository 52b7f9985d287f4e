package io.tailorline.portal.fake;

import io.tailorline.portal.cutroom.persistence.Calibrations;

/** A projector over table-1 of the tests: nine marks, 0.6 pixels a mm, y down. */
public final class CalibratedTable {

    private static final String TABLE = "table-1";

    private CalibratedTable() {}

    /** @param slip how far the last mark is off, pixels */
    public static void putUp(Calibrations calibrations, double slip) {
        calibrations.put(TABLE, file(slip));
    }

    /** A calibration file. */
    public static String file(double slip) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            double x = 100 + 1000 * (i % 3);
            double y = 100 + 600 * (i / 3);
            points.append(i == 0 ? "" : ",")
                    .append("{\"name\":\"M%s\",\"table\":[%s,%s],\"pixel\":[%s,%s]}"
                            .formatted(i, x, y, 40 + 0.6 * x + (i == 8 ? slip : 0), 1000 - 0.6 * y));
        }
        return """
                {"schema":"tailorline/calibration/1","unit":"mm","table":"table-1","date":"2026-11-25",
                "picture":{"width":1920,"height":1080},"homography":[0.6,0,40,0,-0.6,1000,0,0,1],"radial":0,
                "points":[%s]}""".formatted(points);
    }

    public static void takeDown(Calibrations calibrations) {
        calibrations.remove(TABLE);
    }
}
