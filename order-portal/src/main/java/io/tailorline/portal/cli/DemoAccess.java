package io.tailorline.portal.cli;

/**
 * Where a demo's portal is, and who works there.
 *
 * @param address {@code http://127.0.0.1:8080}
 * @param tailor {@code name:password}
 * @param cutter {@code name:password}
 */
record DemoAccess(String address, String tailor, String cutter) {}
