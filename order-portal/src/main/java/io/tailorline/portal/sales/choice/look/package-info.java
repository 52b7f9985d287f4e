/**
 * Looks: several choices that go together and are taken at once. A look changes nothing that was chosen by hand, and
 * what it would change and cost is known before it is taken. Pure: no clock, no Spring, no words.
 */
@NullMarked
package io.tailorline.portal.sales.choice.look;

import org.jspecify.annotations.NullMarked;
