package io.tailorline.cutter.bench;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.io.BodyCsv;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Bodies drawn from a population so that small and tall, slender and stout are there in the population's own shares:
 * bands of stature, in each band evenly by chest, the place within each share by chance of a seed.
 */
final class SpreadBodies {

    /** Bands of stature. */
    private static final int BANDS = 10;

    private SpreadBodies() {}

    static List<MeasurementSet> of(Path csv, int count, long seed) throws FormatFault {
        List<MeasurementSet> all = new ArrayList<>();
        for (BodyCsv.Row row : BodyCsv.read(csv)) {
            if (row instanceof BodyCsv.Row.Read read) {
                all.add(read.body());
            }
        }
        all.sort(by(Measurement.STATURE));
        SplittableRandom random = new SplittableRandom(seed);
        List<MeasurementSet> chosen = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            List<MeasurementSet> alike =
                    new ArrayList<>(all.subList(all.size() * band / BANDS, all.size() * (band + 1) / BANDS));
            alike.sort(by(Measurement.CHEST_GIRTH));
            int share = count * (band + 1) / BANDS - count * band / BANDS;
            for (int i = 0; i < share; i++) {
                chosen.add(alike.get((int) (alike.size() * (i + random.nextDouble()) / share)));
            }
        }
        return chosen;
    }

    private static Comparator<MeasurementSet> by(Measurement measurement) {
        return Comparator.comparingDouble((MeasurementSet body) -> body.get(measurement))
                .thenComparing(MeasurementSet::id);
    }
}
