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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbered files in a folder, first in first out, each whole and forced to disk before its name appears. Used by one
 * process; safe for several threads.
 */
final class DurableFileQueue {

    private static final String ENDING = ".json";

    /** Files of other names are not ours. */
    private static final Pattern NAME = Pattern.compile("\\d{12,18}_.+\\.json");

    private final Path folder;
    private long last;

    /** A file and what it is about; its name tells its place in the order. */
    record Entry(Path file, String key) {

        /** @throws IOException when this file cannot be read */
        String content() throws IOException {
            return Files.readString(file);
        }
    }

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
        return find(key).isPresent();
    }

    /** The oldest first. */
    synchronized List<Entry> entries() throws DurableFileQueueFault {
        try {
            return names().stream().map(this::entry).toList();
        } catch (IOException failed) {
            throw new DurableFileQueueFault(folder, failed);
        }
    }

    /** Those written since then, the oldest first. */
    synchronized List<Entry> since(Instant oldest) throws DurableFileQueueFault {
        List<Entry> found = new ArrayList<>();
        try {
            for (Entry entry : entries()) {
                if (!Files.getLastModifiedTime(entry.file()).toInstant().isBefore(oldest)) {
                    found.add(entry);
                }
            }
        } catch (IOException failed) {
            throw new DurableFileQueueFault(folder, failed);
        }
        return found;
    }

    synchronized Optional<Entry> first() throws DurableFileQueueFault {
        return entries().stream().findFirst();
    }

    synchronized Optional<Entry> find(String key) throws DurableFileQueueFault {
        return entries().stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /** Moves the file into another folder, where it replaces no other: a taken name gets a number. */
    synchronized void move(Entry entry, Path target) throws DurableFileQueueFault {
        try {
            Files.createDirectories(target);
            String name = entry.file().getFileName().toString();
            Path free = target.resolve(name);
            for (int copy = 2; Files.exists(free); copy++) {
                free = target.resolve(name.replace(ENDING, "-" + copy + ENDING));
            }
            Files.move(entry.file(), free);
        } catch (IOException failed) {
            throw new DurableFileQueueFault(folder, failed);
        }
    }

    /** Deletes the files that were written before; returns how many. */
    synchronized int purge(Instant oldest) throws DurableFileQueueFault {
        int deleted = 0;
        try {
            for (Entry entry : entries()) {
                if (Files.getLastModifiedTime(entry.file()).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(entry.file());
                    deleted++;
                }
            }
        } catch (IOException failed) {
            throw new DurableFileQueueFault(folder, failed);
        }
        return deleted;
    }

    synchronized void remove(Entry entry) throws DurableFileQueueFault {
        try {
            Files.deleteIfExists(entry.file());
        } catch (IOException failed) {
            throw new DurableFileQueueFault(folder, failed);
        }
    }

    synchronized void remove(String key) throws DurableFileQueueFault {
        for (Entry entry : entries()) {
            if (entry.key().equals(key)) {
                remove(entry);
            }
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted()
                    .toList();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private Entry entry(String name) {
        return new Entry(folder.resolve(name), name.substring(name.indexOf('_') + 1, name.length() - ENDING.length()));
    }

    private static long number(String name) {
        return Long.parseLong(name.substring(0, name.indexOf('_')));
    }
}
