package io.tailorline.portal.web.picture;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The two formats that are read, told by how a file begins, whatever it is called. */
enum PictureFormat {
    JPEG(0xFF, 0xD8, 0xFF) {
        @Override
        PictureFile read(byte[] file) {
            return JpegSegments.of(file);
        }
    },
    PNG(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n') {
        @Override
        PictureFile read(byte[] file) {
            return new PictureFile(reachesEnd(file), 1, false, Optional.empty());
        }

        /** ISO/IEC 15948: chunks of length, name, content and checksum, the last one {@code IEND}. */
        private boolean reachesEnd(byte[] file) {
            ByteBuffer chunks = ByteBuffer.wrap(file);
            long at = 8;
            while (at + 12 <= file.length) {
                if (chunks.getInt((int) at + 4) == IEND) {
                    return true;
                }
                at += 12 + (chunks.getInt((int) at) & 0xFFFF_FFFFL);
            }
            return false;
        }
    };

    private static final int IEND = 0x49454E44;

    private final byte[] start;

    PictureFormat(int... start) {
        this.start = new byte[start.length];
        for (int i = 0; i < start.length; i++) {
            this.start[i] = (byte) start[i];
        }
    }

    abstract PictureFile read(byte[] file);

    static Optional<PictureFormat> of(byte[] file) {
        return Arrays.stream(values())
                .filter(format -> file.length > format.start.length
                        && Arrays.equals(file, 0, format.start.length, format.start, 0, format.start.length))
                .findFirst();
    }
}
