package io.tailorline.load.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small file system of its own in memory, which can be filled to the last byte. Needs root. */
public final class SmallDisk {

    private static final int BLOCK = 1 << 16;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /**
     * Mounts one where a server will have its folder.
     *
     * @param megabytes room in all
     */
    public static SmallDisk mount(ServerRack rack, String server, int megabytes) throws IOException, ServerFault {
        Path folder = rack.folder(server);
        String said = Commands.run(
                "mount", "-t", "tmpfs", "-o", "mode=755,size=" + megabytes + "m", "tmpfs", folder.toString());
        if (!said.isBlank()) {
            throw new ServerFault("No small disk can be mounted on %s: %s".formatted(folder, said.strip()));
        }
        rack.stopAtTheEnd(() -> Commands.run("umount", "-l", folder.toString()));
        return new SmallDisk(folder);
    }

    /** Writes one file until there is no room for a single byte more. */
    public void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast())) {
            for (int size = BLOCK; size > 0; size /= 2) {
                byte[] block = new byte[size];
                try {
                    while (true) {
                        out.write(block);
                    }
                } catch (IOException full) {
                    // Halve what is written until nothing goes in: the disk is full.
                    continue;
                }
            }
        }
    }

    public void free() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }
}
