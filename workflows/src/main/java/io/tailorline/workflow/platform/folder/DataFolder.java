package io.tailorline.workflow.platform.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of a process's files. What Tailorline keeps in it is for its owner alone, also what a restored backup left
 * open. One that is opened alone is not opened by another process until it is closed.
 */
public final class DataFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    private static final String IN_USE = "in-use";

    private static final String DATABASE = "db";

    private static final String BROKER = "broker";

    private static final String GATEWAY = "gateway";

    /** What Tailorline keeps; the folder may be one that holds others' things too. */
    private static final Set<String> OURS = Set.of(IN_USE, DATABASE, BROKER, GATEWAY, "deliveries", "secrets");

    private final Path path;
    private final Optional<FileChannel> lock;

    private DataFolder(Path path, Optional<FileChannel> lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Opens the folder, and makes it if it is not there. Others may open it too. */
    public static DataFolder open(Path folder) throws IOException {
        OwnerOnly.folder(folder);
        return new DataFolder(folder, Optional.empty()).closedToOthers();
    }

    /**
     * Opens the folder for this process alone, and makes it if it is not there. Within the process it may be opened
     * again, and the first of them that is closed gives it back.
     *
     * @throws FolderInUse by another process
     */
    public static DataFolder openAlone(Path folder) throws IOException, FolderInUse {
        OwnerOnly.folder(folder);
        DataFolder own = new DataFolder(folder, lock(folder)).closedToOthers();
        OwnerOnly.folder(folder.resolve(GATEWAY));
        return own;
    }

    private static Optional<FileChannel> lock(Path folder) throws IOException, FolderInUse {
        Path file = folder.resolve(IN_USE);
        OwnerOnly.file(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new FolderInUse(folder, process(file));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    "%d%n".formatted(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(channel);
        } catch (OverlappingFileLockException here) {
            // closing any channel of a locked file gives its lock back
            return Optional.of(channel);
        } catch (IOException | FolderInUse not) {
            channel.close();
            throw not;
        }
    }

    private static OptionalLong process(Path file) {
        try {
            String number = Files.readString(file, StandardCharsets.US_ASCII).strip();
            return number.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(number)) : OptionalLong.empty();
        } catch (IOException untold) {
            return OptionalLong.empty();
        }
    }

    private DataFolder closedToOthers() {
        try (Stream<Path> entries = Files.list(path)) {
            int closed = 0;
            Optional<Path> foreign = Optional.empty();
            for (Path entry : entries.sorted().toList()) {
                if (OURS.contains(entry.getFileName().toString())) {
                    closed += OwnerOnly.close(entry);
                } else {
                    foreign = Optional.of(entry.getFileName());
                }
            }
            if (foreign.isEmpty() && OwnerOnly.closeOne(path)) {
                closed++;
            }
            if (closed > 0) {
                LOG.info("{} files and folders in {} could be read by others, and no longer can.", closed, path);
            }
            foreign.ifPresent(other -> LOG.debug("{} also holds {}, and is left as open as it is.", path, other));
        } catch (IOException notOurs) {
            LOG.warn(
                    "Others may read what is in {}: {}. Maybe it belongs to another user: give it to the one who runs"
                            + " Tailorline.",
                    path,
                    notOurs.toString());
        }
        return this;
    }

    /** Where the drawn passwords of what is embedded lie. */
    public static Path secrets(Path folder) {
        return folder.resolve("secrets");
    }

    /**
     * Makes room for what is embedded. Returns the database, without the ending of its file; the file is there, empty
     * before the first start.
     */
    public Path database() throws IOException {
        OwnerOnly.folder(path.resolve(BROKER));
        Path place = path.resolve(DATABASE);
        OwnerOnly.folder(place);
        OwnerOnly.file(place.resolve("tailorline.mv.db"));
        return place.resolve("tailorline");
    }

    /** Another process may open it from now on. */
    @Override
    public void close() {
        lock.ifPresent(channel -> {
            try {
                channel.close();
            } catch (IOException failed) {
                LOG.warn("The data folder {} was not given back: {}", path, failed.toString());
            }
        });
    }
}
