package io.tailorline.portal.web.picture;

import java.util.Optional;

/**
 * What a file tells before it is decoded.
 *
 * @param isComplete whether the file does not break off
 * @param scans how often the decoder goes over the whole picture
 * @param isHeldWhole whether the decoder holds the whole picture in its own memory until the last scan
 * @param exif what a camera wrote, from its name on
 */
record PictureFile(boolean isComplete, int scans, boolean isHeldWhole, Optional<byte[]> exif) {}
