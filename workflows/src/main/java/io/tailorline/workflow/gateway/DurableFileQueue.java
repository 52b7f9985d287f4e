package io.tailorline.workflow.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Numbered files in a folder, first in first out, each whole and forced to disk before its name appears. Used by one
 * process; safe for several threads.
 */
final class DurableFileQueue {

    private static final String ENDING = ".json";

    private final Path folder;
    private long last;

    /** A file and its place in the order. */
    record Entry(Path file, String key, String content) {}

    DurableFileQueue(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            last = names().stream().mapToLong(DurableFileQueue::number).max().orElse(0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @param key letters, digits, hyphens */
    synchronized void add(String key, String content) throws DurableFileQueueFault {
        last++;
        Path file = folder.resolve(String.format(Locale.ROOT, "%012d_%s%s", last, key, ENDING));
        Path partial = folder.resolve(file.getFileName() + ".partial");
        try {
            try (FileChannel channel = FileChannel.open(
                    partial,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (IOException failed) {
            throw new DurableFileQueueFault(folder, failed);
        }
    }

    synchronized boolean has(String key) throws DurableFileQueueFault {
        return !named(key).isEmpty();
    }

    /** The oldest first. */
    synchronized List<Entry> entries() throws DurableFileQueueFault {
        List<Entry> entries = new ArrayList<>();
        for (String name : sorted()) {
            entries.add(read(name));
        }
        return entries;
    }

    /** The oldest; no other file is read. */
    synchronized Optional<Entry> first() throws DurableFileQueueFault {
        List<String> names = sorted();
        return names.isEmpty() ? Optional.empty() : Optional.of(read(names.get(0)));
    }

    synchronized Optional<Entry> find(String key) throws DurableFileQueueFault {
        List<String> names = named(key);
        return names.isEmpty() ? Optional.empty() : Optional.of(read(names.get(0)));
    }

    synchronized void remove(Entry entry) throws DurableFileQueueFault {
        delete(entry.file());
    }

    synchronized void remove(String key) throws DurableFileQueueFault {
        for (String name : named(key)) {
            delete(folder.resolve(name));
        }
    }

    private void delete(Path file) throws DurableFileQueueFault {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new DurableFileQueueFault(folder, failed);
        }
    }

    private Entry read(String name) throws DurableFileQueueFault {
        Path file = folder.resolve(name);
        try {
            return new Entry(file, key(name), Files.readString(file));
        } catch (IOException failed) {
            throw new DurableFileQueueFault(folder, failed);
        }
    }

    private List<String> named(String key) throws DurableFileQueueFault {
        return sorted().stream().filter(name -> key(name).equals(key)).toList();
    }

    private List<String> sorted() throws DurableFileQueueFault {
        try {
            return names();
        } catch (IOException failed) {
            throw new DurableFileQueueFault(folder, failed);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static long number(String name) {
        return Long.parseLong(name.substring(0, name.indexOf('_')));
    }

    private static String key(String name) {
        return name.substring(name.indexOf('_') + 1, name.length() - ENDING.length());
    }
}
