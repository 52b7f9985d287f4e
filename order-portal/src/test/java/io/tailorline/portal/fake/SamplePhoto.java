package io.tailorline.portal.fake;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures to send: a red corner at the top left, a blue one at the top right, white elsewhere. */
public final class SamplePhoto {

    private static final int JPEG_START = 2;

    private SamplePhoto() {}

    public static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = picture.createGraphics();
        paint.setColor(Color.WHITE);
        paint.fillRect(0, 0, width, height);
        paint.setColor(Color.RED);
        paint.fillRect(0, 0, width / 4, height / 4);
        paint.setColor(Color.BLUE);
        paint.fillRect(width - width / 4, 0, width / 4, height / 4);
        paint.dispose();
        return picture;
    }

    public static byte[] jpeg(int width, int height) {
        return written(picture(width, height), "jpeg");
    }

    public static byte[] written(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            if (!ImageIO.write(picture, format, file)) {
                throw new IllegalArgumentException(format);
            }
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A JPEG that builds its picture up step by step. */
    public static byte[] progressive(int width, int height) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam steps = writer.getDefaultWriteParam();
            steps.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture(width, height), null, null), steps);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    public static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** As a camera writes it: orientation and place in an APP1 segment, before anything else. */
    public static byte[] withExif(byte[] jpeg, int orientation, String place) {
        byte[] text = place.getBytes(StandardCharsets.US_ASCII);
        int length = 2 + 6 + 8 + 2 + 2 * 12 + 4 + text.length;
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + 2 + length);
        file.put(jpeg, 0, JPEG_START);
        file.putShort((short) 0xFFE1).putShort((short) length);
        file.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII));
        file.putShort((short) 42).putInt(8).putShort((short) 2);
        file.putShort((short) 0x010E).putShort((short) 2).putInt(text.length).putInt(8 + 2 + 2 * 12 + 4);
        file.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        file.putInt(0).put(text);
        file.put(jpeg, JPEG_START, jpeg.length - JPEG_START);
        return file.array();
    }

    /** A PNG of some bytes that says that it is so large. */
    public static byte[] sized(int width, int height) {
        byte[] png = written(picture(300, 300), "png");
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        return png;
    }
}
