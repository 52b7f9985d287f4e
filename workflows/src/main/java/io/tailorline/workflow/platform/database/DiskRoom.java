package io.tailorline.workflow.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Room on the disk of a folder.
 *
 * @param least bytes that have to be free
 */
public record DiskRoom(Path folder, long least) {

    /** Bytes that are written to see whether the disk takes them: quotas and faults do not show in what is free. */
    private static final int TRIED = 1 << 20;

    private static final String TRY = "room.tmp";

    public DiskRoom {
        if (least < 0) {
            throw new IllegalArgumentException("Room (%d bytes) must not be negative.".formatted(least));
        }
    }

    /** Whether so many bytes are free, and a file that is written to this folder reaches the disk. */
    boolean isThere() {
        try {
            return Files.getFileStore(folder).getUsableSpace() >= least && isWritten();
        } catch (IOException full) {
            return false;
        }
    }

    private boolean isWritten() throws IOException {
        try (FileChannel out = FileChannel.open(
                folder.resolve(TRY),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE)) {
            ByteBuffer bytes = ByteBuffer.allocate(TRIED);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
            return true;
        }
    }
}
