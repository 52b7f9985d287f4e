package io.tailorline.pattern;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** The man of ANSUR II nearest to the average in fifteen measurements (subject 16294; public domain). */
public final class AverageMan {

    public static final String RESOURCE = "/bodies/average-man.json";

    private AverageMan() {}

    public static MeasurementSet body() {
        try (InputStream file = AverageMan.class.getResourceAsStream(RESOURCE)) {
            return BodyJson.parse(RESOURCE, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (FormatFault broken) {
            throw new IllegalStateException(broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same man with one other value. */
    public static MeasurementSet with(Measurement measurement, double value) {
        Map<Measurement, Double> values = new EnumMap<>(body().values());
        values.put(measurement, value);
        return MeasurementSet.symmetric(body().id(), Sex.MALE, values);
    }

    /** The same man with a measurement not taken. */
    public static MeasurementSet without(Measurement measurement) {
        Map<Measurement, Double> values = new EnumMap<>(body().values());
        values.remove(measurement);
        return MeasurementSet.symmetric(body().id(), Sex.MALE, values);
    }
}
