package io.tailorline.nesting.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files a command reads and writes: an output must be neither an input nor another output. */
final class DistinctFiles {

    private record Named(String name, Path file) {

        boolean isSameAs(Named other) {
            if (plain(file).equals(plain(other.file))) {
                return true;
            }
            try {
                return Files.exists(file) && Files.exists(other.file) && Files.isSameFile(file, other.file);
            } catch (IOException unreadable) {
                return false;
            }
        }

        private static Path plain(Path file) {
            return file.toAbsolutePath().normalize();
        }
    }

    private final List<Named> read = new ArrayList<>();
    private final List<Named> written = new ArrayList<>();

    /** @param file null when the option is not given */
    DistinctFiles reads(String name, @Nullable Path file) {
        return add(read, name, file);
    }

    /** @param file null when the option is not given */
    DistinctFiles writes(String name, @Nullable Path file) {
        return add(written, name, file);
    }

    private DistinctFiles add(List<Named> files, String name, @Nullable Path file) {
        if (file != null) {
            files.add(new Named(name, file));
        }
        return this;
    }

    /** The file that would be overwritten; empty when there is none. */
    String complaint() {
        List<Named> before = new ArrayList<>(read);
        for (Named file : written) {
            Optional<Named> same = before.stream().filter(file::isSameAs).findFirst();
            if (same.isPresent()) {
                return "%s (%s) must be another file than %s, which it would overwrite."
                        .formatted(file.name(), file.file(), same.get().name());
            }
            before.add(file);
        }
        return "";
    }
}
