package io.tailorline.portal.web.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.portal.fake.SamplePhoto;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoReaderTest {

    private static BufferedImage stored(byte[] file) throws PhotoRefused {
        return SamplePhoto.read(PhotoReader.jpeg(file));
    }

    private static void assertRefused(ThrowingCallable reading, String code, String value, String limit) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(PhotoRefused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(code);
            assertThat(refused.refusal().value()).isEqualTo(value);
            assertThat(refused.refusal().limit()).isEqualTo(limit);
        });
    }

    private static Color corner(BufferedImage picture, boolean isRight, boolean isBottom) {
        return new Color(
                picture.getRGB(isRight ? picture.getWidth() - 20 : 20, isBottom ? picture.getHeight() - 20 : 20));
    }

    private static boolean isRed(Color color) {
        return color.getRed() > 200 && color.getBlue() < 60;
    }

    private static boolean isBlue(Color color) {
        return color.getBlue() > 200 && color.getRed() < 60;
    }

    /** 6 is a telephone held upright: what the sensor has at its top left is at the top right. */
    @ParameterizedTest
    @CsvSource({"1, 800, 600, 00, 10", "3, 800, 600, 11, 01", "6, 600, 800, 10, 11", "8, 600, 800, 01, 00"})
    void a_picture_is_turned_as_the_camera_was_held(int orientation, int width, int height, String red, String blue)
            throws PhotoRefused {
        BufferedImage picture = stored(SamplePhoto.withExif(SamplePhoto.jpeg(800, 600), orientation, "at home"));
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        assertThat(corner(picture, red.charAt(0) == '1', red.charAt(1) == '1')).matches(PhotoReaderTest::isRed);
        assertThat(corner(picture, blue.charAt(0) == '1', blue.charAt(1) == '1'))
                .matches(PhotoReaderTest::isBlue);
    }

    @Test
    void what_the_camera_wrote_is_not_stored() throws PhotoRefused {
        byte[] sent = SamplePhoto.withExif(SamplePhoto.jpeg(800, 600), 6, "N 48.2082 E 16.3738");
        assertThat(text(sent)).contains("N 48.2082").contains("Exif");
        assertThat(text(PhotoReader.jpeg(sent))).doesNotContain("N 48.2082").doesNotContain("Exif");
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_large_picture_is_scaled_down_and_a_small_one_stays() throws PhotoRefused {
        assertThat(stored(SamplePhoto.jpeg(2400, 3200)).getHeight()).isEqualTo(1600);
        assertThat(stored(SamplePhoto.jpeg(2400, 3200)).getWidth()).isEqualTo(1200);
        assertThat(stored(SamplePhoto.jpeg(300, 400)).getWidth()).isEqualTo(300);
    }

    @Test
    void what_is_transparent_becomes_white() throws PhotoRefused {
        BufferedImage glass = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
        assertThat(corner(stored(SamplePhoto.written(glass, "png")), false, false))
                .isEqualTo(Color.WHITE);
    }

    @Test
    void a_picture_of_nothing_but_noise_fits_its_row() throws PhotoRefused {
        BufferedImage noise = new BufferedImage(1600, 1600, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(5);
        for (int y = 0; y < 1600; y++) {
            for (int x = 0; x < 1600; x++) {
                noise.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        byte[] stored = PhotoReader.jpeg(SamplePhoto.written(noise, "png"));
        assertThat(stored.length).isBetween(100_000, PhotoReader.MOST_BYTES);
    }

    @Test
    void what_is_no_picture_is_refused_by_what_it_begins_with() {
        assertRefused(() -> PhotoReader.jpeg(new byte[0]), "photo-unreadable", "0 bytes", "JPEG or PNG");
        byte[] text = "A suit, please.".getBytes(StandardCharsets.UTF_8);
        assertRefused(() -> PhotoReader.jpeg(text), "photo-unreadable", "15 bytes", "JPEG or PNG");
        byte[] gif = SamplePhoto.written(SamplePhoto.picture(400, 400), "gif");
        assertRefused(() -> PhotoReader.jpeg(gif), "photo-unreadable", gif.length + " bytes", "JPEG or PNG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void a_file_that_breaks_off_is_refused_wherever_it_does(String format) {
        byte[] whole = SamplePhoto.written(SamplePhoto.picture(400, 400), format);
        for (int length : new int[] {20, whole.length / 2, whole.length - 1}) {
            byte[] part = Arrays.copyOf(whole, length);
            if (format.equals("png") && length == whole.length - 1) {
                // of the last chunk's checksum nothing depends
                continue;
            }
            assertRefused(() -> PhotoReader.jpeg(part), "photo-incomplete", length + " bytes", "a complete file");
        }
    }

    @Test
    void a_damaged_file_is_refused_like_one_that_is_no_picture() {
        byte[] png = SamplePhoto.written(SamplePhoto.picture(400, 400), "png");
        Arrays.fill(png, 60, 90, (byte) 7);
        assertRefused(() -> PhotoReader.jpeg(png), "photo-unreadable", png.length + " bytes", "JPEG or PNG");
        byte[] jpeg = SamplePhoto.jpeg(400, 400);
        int frame = text(jpeg).indexOf("\u00FF\u00C0");
        jpeg[frame + 9] = 9;
        assertRefused(() -> PhotoReader.jpeg(jpeg), "photo-unreadable", jpeg.length + " bytes", "JPEG or PNG");
    }

    @Test
    void a_picture_too_small_or_too_large_is_refused_before_it_is_decoded() {
        assertRefused(
                () -> PhotoReader.jpeg(SamplePhoto.jpeg(299, 800)), "photo-small", "299 × 800 px", "300 × 300 px");
        byte[] bomb = SamplePhoto.sized(60_000, 60_000);
        assertThat(bomb.length).isLessThan(5000);
        assertRefused(() -> PhotoReader.jpeg(bomb), "photo-large", "60000 × 60000 px", "50 megapixels");
        assertRefused(
                () -> PhotoReader.jpeg(SamplePhoto.sized(10_001, 5_000)),
                "photo-large",
                "10001 × 5000 px",
                "50 megapixels");
    }

    @Test
    void a_jpeg_of_tables_only_with_a_picture_behind_it_is_refused() {
        byte[] jpeg = SamplePhoto.jpeg(400, 400);
        int tables = text(jpeg).indexOf("\u00FF\u00DB");
        int length = 2 + ((jpeg[tables + 2] & 0xFF) << 8 | jpeg[tables + 3] & 0xFF);
        ByteBuffer both = ByteBuffer.allocate(2 + length + 2 + jpeg.length);
        both.putShort((short) 0xFFD8).put(jpeg, tables, length).putShort((short) 0xFFD9);
        byte[] sent = both.put(jpeg).array();
        assertRefused(() -> PhotoReader.jpeg(sent), "photo-unreadable", sent.length + " bytes", "JPEG or PNG");
    }

    @Test
    void a_progressive_jpeg_is_read_up_to_what_a_decoder_may_hold() throws PhotoRefused {
        assertThat(stored(SamplePhoto.progressive(1200, 1600)).getHeight()).isEqualTo(1600);
        assertRefused(
                () -> PhotoReader.jpeg(SamplePhoto.progressive(5000, 2501)),
                "photo-progressive",
                "5000 × 2501 px",
                "12.5 megapixels");
    }

    @Test
    void a_jpeg_that_a_decoder_would_go_over_again_and_again_is_refused() {
        byte[] jpeg = SamplePhoto.jpeg(400, 400);
        byte[] many = Arrays.copyOf(jpeg, jpeg.length + 4 * PhotoReader.MOST_SCANS);
        for (int at = jpeg.length - 2; at < many.length - 2; at += 4) {
            System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 2}, 0, many, at, 4);
        }
        System.arraycopy(jpeg, jpeg.length - 2, many, many.length - 2, 2);
        assertRefused(() -> PhotoReader.jpeg(many), "photo-scans", "33 scans", "32 scans");
    }
}
