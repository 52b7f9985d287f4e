package io.tailorline.nesting.io;

import io.tailorline.json.FormatFault;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Solution;
import io.tailorline.pattern.io.AtomicFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The densest layouts found so far, in a folder: for each instance its solution and its picture, and
 * {@code records.csv} that records how each was found.
 */
public final class RecordFolder {

    private static final String LIST = "records.csv";
    private static final String HEADER = "instance,density,length,seconds,threads,seed";

    private final Path folder;

    public RecordFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Stores a layout when it is denser than the stored one, or there is none.
     *
     * @param svg its picture
     * @return whether it was stored
     * @throws FormatFault when an existing file cannot be read: it is left unchanged
     */
    public boolean offer(BenchReport.Row row, Instance instance, Solution solution, String svg)
            throws FormatFault, IOException {
        Path file = folder.resolve(row.instance() + ".json");
        if (Files.exists(file) && density(file, instance) >= solution.density()) {
            return false;
        }
        Map<String, String> lines = lines();
        lines.put(
                row.instance(),
                String.format(
                        Locale.ROOT,
                        "%s,%.6f,%s,%.2f,%d,%d",
                        row.instance(),
                        row.density(),
                        row.length(),
                        row.seconds(),
                        row.threads(),
                        row.seed()));
        AtomicFiles.write(folder.resolve(row.instance() + ".svg"), svg);
        AtomicFiles.write(file, SolutionJson.write(instance, solution));
        AtomicFiles.write(folder.resolve(LIST), HEADER + "\n" + String.join("\n", lines.values()) + "\n");
        return true;
    }

    /** Computed from the length: the stored density is not trusted. */
    private static double density(Path file, Instance instance) throws FormatFault {
        Solution there = SolutionJson.read(file, instance);
        return there.length() > 0 ? instance.partArea() / (there.length() * instance.height()) : 0;
    }

    /** By instance. */
    private Map<String, String> lines() throws FormatFault {
        Map<String, String> lines = new TreeMap<>();
        Path list = folder.resolve(LIST);
        if (!Files.exists(list)) {
            return lines;
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(Files.newBufferedReader(list))) {
            for (CSVRecord record : parser) {
                lines.put(record.get(0), String.join(",", record.values()));
            }
            return lines;
        } catch (IOException | UncheckedIOException broken) {
            throw new FormatFault(list.toString(), "file", "cannot be read", "the list of records");
        }
    }
}
