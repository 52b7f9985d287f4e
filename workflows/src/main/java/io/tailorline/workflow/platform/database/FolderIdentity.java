package io.tailorline.workflow.platform.database;

import io.tailorline.workflow.platform.folder.UnbrokenFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A database in a file by its folder and the last start on it. Each start draws a number, which folder and database
 * remember: in a folder that was restored or copied none counts, and a database file that was put back alone has an
 * earlier one.
 */
public final class FolderIdentity implements DataIdentity {

    private static final String STARTS = "starts";

    private final Path folder;
    private volatile List<String> before;
    private final String current = UUID.randomUUID().toString();

    private FolderIdentity(Path folder, List<String> before) {
        this.folder = folder;
        this.before = List.copyOf(before);
    }

    /**
     * Draws this start's number and writes it into the folder, beside those that the database may still have.
     *
     * @param folder of the database
     */
    public static FolderIdentity open(Path folder, InstantSource clock) {
        try {
            boolean isBroken = UnbrokenFolder.open(folder, clock).isBroken();
            Path file = folder.resolve(STARTS);
            FolderIdentity identity =
                    new FolderIdentity(folder, isBroken || !Files.exists(file) ? List.of() : Files.readAllLines(file));
            List<String> all = new ArrayList<>(identity.before);
            all.add(identity.current);
            identity.write(all);
            return identity;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(List<String> starts) throws IOException {
        Path fresh = folder.resolve(STARTS + ".partial");
        Files.write(fresh, starts);
        Files.move(fresh, folder.resolve(STARTS), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public boolean isOf(String stored) {
        return stored.equals(current) || before.contains(stored);
    }

    @Override
    public String current() {
        return current;
    }

    /** A database with an earlier start than this one is an older copy from here on. */
    @Override
    public void isStored() {
        if (before.isEmpty()) {
            return;
        }
        try {
            write(List.of(current));
            before = List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
