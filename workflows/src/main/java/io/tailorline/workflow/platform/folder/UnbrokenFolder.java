package io.tailorline.workflow.platform.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Since when a folder has been in its place. A file in it says which file it is itself, by the number and the time of
 * birth that the file system gave it: in a folder that was restored from a backup or copied it is another file, however
 * faithful the copy is, and what the folder knows may be older than what was done since.
 *
 * <p>A snapshot of a whole disk keeps both; whoever restores one deletes the file {@value #NAME}.
 *
 * @param since from when on the folder is known to be unbroken
 * @param isBroken whether it is new, restored or copied since it was opened last
 */
public record UnbrokenFolder(Instant since, boolean isBroken) {

    /** The file that is deleted to say that the folder was restored. */
    public static final String NAME = "unbroken";

    /** Opens the folder, made if it is not there, and notes its place. */
    public static UnbrokenFolder open(Path folder, InstantSource clock) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(NAME);
        Optional<Instant> since = since(file);
        if (since.isPresent()) {
            return new UnbrokenFolder(since.get(), false);
        }
        Instant now = clock.instant();
        Path fresh = folder.resolve(NAME + ".partial");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh);
        BasicFileAttributes its = Files.readAttributes(fresh, BasicFileAttributes.class);
        Files.write(fresh, List.of(now.toString(), place(its)), StandardCharsets.UTF_8);
        Files.setLastModifiedTime(fresh, its.creationTime());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return new UnbrokenFolder(now, true);
    }

    /** What the file says, if it is the one that it says it is. */
    private static Optional<Instant> since(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.size() < 2 || !lines.get(1).equals(place(Files.readAttributes(file, BasicFileAttributes.class)))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(lines.get(0)));
        } catch (DateTimeException torn) {
            return Optional.empty();
        }
    }

    /**
     * Number and time of birth, ms. A file system that gives no time of birth gives that of the last change, which is
     * set to the same: there the number alone tells.
     */
    private static String place(BasicFileAttributes attributes) {
        return "%s born %d"
                .formatted(
                        number(String.valueOf(attributes.fileKey())),
                        attributes.creationTime().toMillis());
    }

    /** Without the number of the device, which may be another one after the next start of the machine. */
    private static String number(String fileKey) {
        return fileKey.replaceFirst("^\\(dev=[^,]*,", "(");
    }
}
