package io.tailorline.portal.cli;

public final class Demo {
    private Demo() {}

    public static int run(String... args) {
        return 0;
    }
}
