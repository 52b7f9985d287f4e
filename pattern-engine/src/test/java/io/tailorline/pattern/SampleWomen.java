package io.tailorline.pattern;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.measure.MeasurementSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Six women of ANSUR II (subjects 14804, 21215, 18088, 28729, 21411 and 28822; public domain): the one nearest to the
 * average, the smallest, the tallest, the one with most bust for her waist, the one with least, and the stoutest.
 */
public final class SampleWomen {

    public static final List<String> NAMES = List.of("average", "small", "tall", "full-busted", "straight", "stout");

    private SampleWomen() {}

    public static List<MeasurementSet> all() {
        return NAMES.stream().map(SampleWomen::named).toList();
    }

    public static MeasurementSet named(String name) {
        String resource = "/bodies/%s-woman.json".formatted(name);
        try (InputStream file = SampleWomen.class.getResourceAsStream(resource)) {
            return BodyJson.parse(resource, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (FormatFault broken) {
            throw new IllegalStateException(broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
