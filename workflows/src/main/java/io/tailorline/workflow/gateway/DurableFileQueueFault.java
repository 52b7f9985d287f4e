package io.tailorline.workflow.gateway;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What a table's gateway must keep cannot be written or read: the disk is full, or the folder is gone. Worth another
 * try.
 */
final class DurableFileQueueFault extends Exception {

    private static final long serialVersionUID = 1L;

    DurableFileQueueFault(Path folder, IOException cause) {
        super(
                "Folder %s cannot be used (%s). Maybe the disk is full; it is tried again."
                        .formatted(folder, cause.getMessage()),
                cause);
    }
}
