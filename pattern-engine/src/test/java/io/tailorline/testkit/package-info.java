/**
 * What the tests of several modules need.
 *
 * <p>{@code mvn verify} leaves out what one of its annotations marks, each for the reason that its page names, and
 * {@code mvn -Pgate verify}, the gate's command, leaves out nothing. A test that only lasts long is none of these: it
 * is made shorter.
 */
@org.jspecify.annotations.NullMarked
package io.tailorline.testkit;
