package io.tailorline.workflow.platform.broker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts how often work on a message was begun and not ended, in one small file a message: whoever ends the process by
 * its work (memory exhausted, a crash below Java, a kill) leaves its count for the next start. A message that was
 * processed, parked or given back leaves nothing. The file is not forced to disk: a count that a power cut takes does
 * no harm.
 *
 * <p>The broker's own count is not used: the embedded one forgets it with the process, and RabbitMQ's also rises while
 * a message is given back because a database is away.
 */
public final class DeliveryAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryAttempts.class);

    private final Path folder;

    /** @param folder where the counts are; it must survive a restart of the role */
    public DeliveryAttempts(Path folder) {
        this.folder = folder;
    }

    /**
     * Work begins: how many times it has begun since it last ended, this time included; 1 where that cannot be told.
     */
    public int begin(String messageId) {
        Path file = file(messageId);
        try {
            int begun = begun(file) + 1;
            Files.createDirectories(folder);
            Files.writeString(file, Integer.toString(begun), StandardCharsets.US_ASCII);
            return begun;
        } catch (IOException unwritable) {
            LOG.warn("Attempts of message {} are not counted in {}: {}", messageId, folder, unwritable.toString());
            return 1;
        }
    }

    void end(String messageId) {
        try {
            Files.deleteIfExists(file(messageId));
        } catch (IOException unwritable) {
            LOG.warn("The count of message {} stays in {}: {}", messageId, folder, unwritable.toString());
        }
    }

    private static int begun(Path file) throws IOException {
        try {
            String count = Files.readString(file, StandardCharsets.US_ASCII).strip();
            return count.matches("\\d{1,6}") ? Integer.parseInt(count) : 0;
        } catch (NoSuchFileException first) {
            return 0;
        }
    }

    private Path file(String messageId) {
        return folder.resolve(UUID.nameUUIDFromBytes(messageId.getBytes(StandardCharsets.UTF_8))
                .toString());
    }
}
