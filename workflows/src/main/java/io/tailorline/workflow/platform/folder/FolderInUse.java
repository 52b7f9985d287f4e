package io.tailorline.workflow.platform.folder;

import java.nio.file.Path;
import java.util.OptionalLong;

/** Another process has the folder. */
public final class FolderInUse extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param process its number, where it has told it */
    FolderInUse(Path folder, OptionalLong process) {
        super("The data folder %s is in use by %s."
                .formatted(
                        folder, process.isPresent() ? "process %d".formatted(process.getAsLong()) : "another process"));
    }
}
