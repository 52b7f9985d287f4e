package io.tailorline.workflow.platform.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Files and folders that nobody but their owner reads or writes. They are made so, and not closed after they were made.
 * Where a file system knows no such permissions they are ordinary ones.
 */
final class OwnerOnly {

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnerOnly() {}

    /** Makes a folder, and those above it as the system usually makes them. One that exists stays as it is. */
    static void folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getParent() != null) {
            Files.createDirectories(folder.getParent());
        }
        try {
            Files.createDirectory(folder, permissions(folder, "rwx------"));
        } catch (FileAlreadyExistsException others) {
            if (!Files.isDirectory(folder)) {
                throw others;
            }
        }
    }

    /** Makes an empty file; one that exists stays as it is. */
    static void file(Path file) throws IOException {
        try {
            Files.createFile(file, permissions(file, "rw-------"));
        } catch (FileAlreadyExistsException there) {
            // with what it holds
        }
    }

    private static FileAttribute<?>[] permissions(Path file, String mode) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    /**
     * Takes away what others may do with a file, or with a folder and all that is in it; links are not followed.
     *
     * @return how many were open to others
     * @throws IOException when one of them is not ours to close
     */
    static int close(Path top) throws IOException {
        int[] closed = {0};
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                return visitFile(folder, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!attributes.isSymbolicLink() && closeOne(file)) {
                    closed[0]++;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE; // deleted by its owner meanwhile
                }
                throw failed;
            }
        });
        return closed[0];
    }

    /** The same of one file or folder, without what is in it. */
    static boolean closeOne(Path file) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return false;
        }
        try {
            Set<PosixFilePermission> now = view.readAttributes().permissions();
            if (OWNER.containsAll(now)) {
                return false;
            }
            Set<PosixFilePermission> kept = EnumSet.copyOf(OWNER);
            kept.retainAll(now);
            view.setPermissions(kept);
            return true;
        } catch (NoSuchFileException deleted) {
            return false;
        }
    }
}
