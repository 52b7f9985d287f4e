/**
 * The tailor's workbench: the pattern of one order, what an alteration would do to it, and the page where both are
 * looked at. Tries with the resident engine alone; nothing here enters the process of an order.
 */
@NullMarked
package io.tailorline.portal.patternroom.workbench;

import org.jspecify.annotations.NullMarked;
