package io.tailorline.portal.cutroom;

import io.tailorline.cutter.io.CalibrationJson;
import io.tailorline.cutter.projection.Calibration;
import io.tailorline.json.FormatFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The projectors' calibrations: one file a table, {@code calibration/<table>.json} in the data folder, read anew each
 * time.
 */
@Component
class Calibrations {

    private static final Logger LOG = LoggerFactory.getLogger(Calibrations.class);

    private final Path folder;

    Calibrations(@Value("${tailorline.data:./data}") Path data) {
        this.folder = data.resolve("calibration");
    }

    /** Of a table by its name; empty where there is none, or none that can be read: the picture then says so. */
    Optional<Calibration> of(String table) {
        Path file = folder.resolve(table + ".json");
        if (!table.matches("[A-Za-z0-9_-]+") || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(CalibrationJson.read(file));
        } catch (FormatFault broken) {
            LOG.warn("The projector of {} counts as not calibrated: {}", table, broken.getMessage());
            return Optional.empty();
        }
    }
}
