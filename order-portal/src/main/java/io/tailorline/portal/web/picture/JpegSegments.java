package io.tailorline.portal.web.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What stands in a JPEG file besides its picture, by the markers of ISO/IEC 10918-1, annex B. A decoder fills a file
 * that breaks off with grey, and works through each scan of a progressive one, however many there are. Read is the file
 * up to its first end marker; where no scan comes before it there are tables only, and a decoder looks for another
 * picture behind them.
 */
final class JpegSegments {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private static final int TEM = 0x01;
    private static final int SOF0 = 0xC0;
    private static final int SOF2_PROGRESSIVE = 0xC2;
    private static final int RST0 = 0xD0;
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP1 = 0xE1;

    private Optional<byte[]> exif = Optional.empty();
    private int scans;
    private int colours;
    private boolean isHeldWhole;

    private JpegSegments() {}

    static PictureFile of(byte[] file) {
        JpegSegments segments = new JpegSegments();
        boolean isComplete = segments.reachEnd(file);
        return new PictureFile(isComplete, segments.scans, segments.isHeldWhole, segments.exif);
    }

    private boolean reachEnd(byte[] file) {
        int at = 0;
        while (at + 1 < file.length) {
            int marker = at(file, at + 1);
            if (at(file, at) != 0xFF || marker == 0xFF) {
                at++;
            } else if (marker == EOI) {
                return true;
            } else if (marker <= TEM || marker >= RST0 && marker <= SOI) {
                at += 2;
            } else {
                int end = at + 2 + length(file, at + 2);
                if (marker >= SOF0 && marker <= SOF2_PROGRESSIVE) {
                    isHeldWhole |= marker == SOF2_PROGRESSIVE;
                    colours = byteAt(file, at + 9);
                } else if (marker == SOS) {
                    scans++;
                    isHeldWhole |= byteAt(file, at + 4) < colours;
                }
                if (marker == APP1 && exif.isEmpty() && isExif(file, at + 4)) {
                    exif = Optional.of(Arrays.copyOfRange(file, at + 4, Math.min(end, file.length)));
                }
                at = end;
            }
        }
        return false;
    }

    /** Of the segment, with the two bytes that hold it. */
    private static int length(byte[] file, int at) {
        return at + 1 < file.length ? Math.max(2, at(file, at) << 8 | at(file, at + 1)) : 2;
    }

    /** 0 behind the end. */
    private static int byteAt(byte[] file, int at) {
        return at < file.length ? at(file, at) : 0;
    }

    private static int at(byte[] file, int at) {
        return file[at] & 0xFF;
    }

    private static boolean isExif(byte[] file, int at) {
        return at + EXIF.length <= file.length && Arrays.equals(file, at, at + EXIF.length, EXIF, 0, EXIF.length);
    }
}
