package io.tailorline.pattern.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Writes a file beside its place and then moves it there, so that a reader sees the old file or the whole new one. */
public final class AtomicFiles {

    private AtomicFiles() {}

    /** Writes text in UTF-8; missing parent folders are made. */
    public static void write(Path target, String text) throws IOException {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes; missing parent folders are made. On failure the target is unchanged. */
    public static void write(Path target, byte[] bytes) throws IOException {
        Path place = target.toAbsolutePath();
        Files.createDirectories(place.getParent());
        Path beside = place.resolveSibling(String.format(
                Locale.ROOT,
                ".%s.%d-%d.part",
                place.getFileName(),
                ProcessHandle.current().pid(),
                Thread.currentThread().getId()));
        try {
            Files.write(beside, bytes, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
            move(beside, place);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException thisFileSystemCannot) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
