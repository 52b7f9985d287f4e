package io.tailorline.portal.web.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.filters.ImageFilter;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Makes a photo of what a customer sent: a JPEG of at most 1600 px a side, upright, without anything that the camera
 * wrote into the file. How large a picture is is read before it is decoded, and no more than needed is decoded.
 */
final class PhotoReader {

    /** A figure of fewer px shows no posture. */
    static final int LEAST_SIDE = 300;

    static final long MOST_PIXELS = 50_000_000;

    /** The usual progressive file has ten. */
    static final int MOST_SCANS = 32;

    static final int LONG_SIDE = 1600;

    /** What a row of the table takes. */
    static final int MOST_BYTES = 1024 * 1024;

    /** Of a larger picture every second pixel is decoded, or fewer: 100 MB where each has eight bytes. */
    private static final double DECODED_PIXELS = 12.5e6;

    private static final double QUALITY = 0.82;

    private PhotoReader() {}

    /** The picture of a file as it is stored. */
    static byte[] jpeg(byte[] file) throws PhotoRefused {
        PictureFormat format = PictureFormat.of(file).orElseThrow(() -> unreadable(file));
        PictureFile parts = format.read(file);
        if (!parts.isComplete()) {
            throw new PhotoRefused("photo-incomplete", bytes(file), "a complete file");
        }
        if (parts.scans() == 0) {
            throw unreadable(file);
        }
        if (parts.scans() > MOST_SCANS) {
            throw new PhotoRefused("photo-scans", parts.scans() + " scans", MOST_SCANS + " scans");
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            // text and profiles in it are never unpacked: a few bytes of PNG text make gigabytes
            boolean isMetadataIgnored = true;
            reader.setInput(stream, true, isMetadataIgnored);
            return scaled(decoded(reader, parts), parts.exif().flatMap(PhotoReader::orientation));
        } catch (IOException | RuntimeException broken) {
            // the decoders of the JDK throw either for a file that is damaged
            PhotoRefused refused = unreadable(file);
            refused.addSuppressed(broken);
            throw refused;
        } finally {
            reader.dispose();
        }
    }

    private static PhotoRefused unreadable(byte[] file) {
        return new PhotoRefused("photo-unreadable", bytes(file), "JPEG or PNG");
    }

    private static String bytes(byte[] file) {
        return "%d bytes".formatted(file.length);
    }

    private static BufferedImage decoded(ImageReader reader, PictureFile parts) throws IOException, PhotoRefused {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        String size = "%d × %d px".formatted(width, height);
        if (pixels > MOST_PIXELS) {
            throw new PhotoRefused("photo-large", size, "%d megapixels".formatted(MOST_PIXELS / 1_000_000));
        }
        if (parts.isHeldWhole() && pixels > DECODED_PIXELS) {
            throw new PhotoRefused(
                    "photo-progressive", size, String.format(Locale.ROOT, "%.1f megapixels", DECODED_PIXELS / 1e6));
        }
        if (Math.min(width, height) < LEAST_SIDE) {
            throw new PhotoRefused("photo-small", size, "%d × %d px".formatted(LEAST_SIDE, LEAST_SIDE));
        }
        ImageReadParam every = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt(pixels / DECODED_PIXELS));
        every.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, every);
    }

    /** How the camera was held; empty where the file does not tell it. */
    private static Optional<Orientation> orientation(byte[] exif) {
        try {
            return Optional.ofNullable(ExifUtils.getOrientationFromExif(exif));
        } catch (RuntimeException broken) {
            return Optional.empty();
        }
    }

    /** Smaller still where noise makes the file longer than a row takes. */
    private static byte[] scaled(BufferedImage picture, Optional<Orientation> held) throws IOException {
        byte[] jpeg = encoded(picture, held, LONG_SIDE);
        for (int side = LONG_SIDE / 2; jpeg.length > MOST_BYTES; side /= 2) {
            jpeg = encoded(picture, held, side);
        }
        return jpeg;
    }

    private static byte[] encoded(BufferedImage picture, Optional<Orientation> held, int side) throws IOException {
        ImageFilter upright = ExifFilterUtils.getFilterForOrientation(held.orElse(Orientation.TOP_LEFT));
        double scale = Math.min(1, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
        BufferedImage small =
                Thumbnails.of(picture).scale(scale).addFilter(upright).asBufferedImage();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        Thumbnails.of(onWhite(small))
                .scale(1)
                .outputFormat("jpg")
                .outputQuality(QUALITY)
                .toOutputStream(jpeg);
        return jpeg.toByteArray();
    }

    /** In sRGB; what is transparent becomes white. */
    private static BufferedImage onWhite(BufferedImage picture) {
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = opaque.createGraphics();
        paper.drawImage(picture, 0, 0, Color.WHITE, null);
        paper.dispose();
        return opaque;
    }
}
