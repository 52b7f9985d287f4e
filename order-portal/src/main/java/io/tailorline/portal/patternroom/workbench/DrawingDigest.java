package io.tailorline.portal.patternroom.workbench;

/** A short name of a text: equal texts have the same, others in all likelihood another (FNV-1a, 64 bit). */
final class DrawingDigest {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int LETTERS = 36;

    private DrawingDigest() {}

    static String of(String... texts) {
        long hash = OFFSET;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * PRIME;
            }
            hash = (hash ^ texts.length) * PRIME;
        }
        return Long.toUnsignedString(hash, LETTERS);
    }
}
