package io.tailorline.workflow.platform.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A password that nobody chose: drawn when it is first wanted and kept in a file that its owner alone reads. It is on
 * the disk before it is used.
 */
public final class DrawnPassword {

    /** 192 bits: more than anybody tries. */
    private static final int BYTES = 24;

    private DrawnPassword() {}

    /**
     * The password in the file of this name, drawn now if there is none.
     *
     * @throws IOException when the file can neither be read nor written, or holds nothing
     */
    public static String in(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try {
            String kept = Files.readString(file, StandardCharsets.US_ASCII).strip();
            if (kept.isEmpty()) {
                throw new IOException("%s is empty; expected a password.".formatted(file));
            }
            return kept;
        } catch (NoSuchFileException first) {
            return draw(folder, file);
        }
    }

    private static String draw(Path folder, Path file) throws IOException {
        byte[] drawn = new byte[BYTES];
        new SecureRandom().nextBytes(drawn);
        String password = HexFormat.of().formatHex(drawn);
        OwnerOnly.folder(folder);
        Path unfinished = folder.resolve(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        OwnerOnly.file(unfinished);
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap((password + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
        return password;
    }
}
