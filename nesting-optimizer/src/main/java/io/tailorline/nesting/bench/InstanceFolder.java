package io.tailorline.nesting.bench;

import io.tailorline.json.FormatFault;
import io.tailorline.nesting.check.Feasibility;
import io.tailorline.nesting.io.InstanceJson;
import io.tailorline.nesting.model.Instance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The strip-packing instances of a folder, by file name, without what is not one or cannot be packed. */
public final class InstanceFolder {

    private InstanceFolder() {}

    /**
     * The same strip with every seed.
     *
     * @param notes told what is skipped, and why
     * @throws FormatFault when there is no instance in it
     */
    public static List<Task> tasks(Path folder, Consumer<String> notes) throws FormatFault {
        List<Task> tasks = new ArrayList<>();
        for (Path file : files(folder)) {
            try {
                Instance instance = InstanceJson.read(file, note -> notes.accept("note: " + note));
                Optional<String> refusal = Feasibility.refusal(instance);
                if (refusal.isPresent()) {
                    notes.accept("skipped: %s, %s".formatted(file, refusal.get()));
                } else {
                    Strip strip = new Strip(instance, List.of(), Optional.of(file));
                    String name = file.getFileName().toString().replaceFirst("\\.json$", "");
                    tasks.add(new Task(name, seed -> strip));
                }
            } catch (FormatFault fault) {
                notes.accept("skipped: " + fault.getMessage());
            }
        }
        if (tasks.isEmpty()) {
            throw new FormatFault(folder.toString(), "folder", "no instance", "at least 1 strip-packing instance");
        }
        return tasks;
    }

    private static List<Path> files(Path folder) throws FormatFault {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new FormatFault(folder.toString(), "folder", "cannot be listed", "a folder of instances");
        }
    }
}
