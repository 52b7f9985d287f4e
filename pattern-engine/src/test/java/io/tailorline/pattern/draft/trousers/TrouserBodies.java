package io.tailorline.pattern.draft.trousers;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.SampleWomen;
import io.tailorline.pattern.draft.Alterations;
import io.tailorline.pattern.draft.BodyReading;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The bodies that trousers are tried on: ten real men and women, and each of them with a fuller seat. */
final class TrouserBodies {

    private TrouserBodies() {}

    static List<MeasurementSet> all() {
        List<MeasurementSet> real = new ArrayList<>(SampleWomen.all());
        real.add(AverageMan.body());
        for (String name : List.of("small-man", "tall-man", "corpulent-man")) {
            real.add(named("/bodies/" + name + ".json"));
        }
        List<MeasurementSet> all = new ArrayList<>(real);
        for (MeasurementSet body : real) {
            all.add(scaled(scaled(body, Measurement.HIP_GIRTH, 1.05), Measurement.CROTCH_LENGTH, 1.03));
        }
        return all;
    }

    static MeasurementSet named(String resource) {
        try (InputStream file = TrouserBodies.class.getResourceAsStream(resource)) {
            return BodyJson.parse(resource, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (FormatFault broken) {
            throw new IllegalStateException(broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static MeasurementSet scaled(MeasurementSet body, Measurement measurement, double factor) {
        Map<Measurement, Double> values = new EnumMap<>(body.values());
        values.put(measurement, factor * body.get(measurement));
        return MeasurementSet.symmetric(body.id(), body.sex(), values);
    }

    static MeasurementSet without(MeasurementSet body, Measurement measurement) {
        Map<Measurement, Double> values = new EnumMap<>(body.values());
        values.remove(measurement);
        return MeasurementSet.symmetric(body.id(), body.sex(), values);
    }

    static TrouserLines drafted(MeasurementSet set, Style.Fit fit, Map<String, Object> options) {
        Style style = new Style(fit, Set.of(Garment.TROUSERS), options, List.of());
        Figure figure = new Figure(set.sex(), BodyReading.of(set).body().orElseThrow(), Alterations.NONE);
        try {
            return TrouserLines.of(figure, TrouserStyle.of(style));
        } catch (ImpossibleGeometry impossible) {
            throw new IllegalStateException(set.id() + " " + fit.word(), impossible);
        }
    }
}
