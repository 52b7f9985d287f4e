/**
 * Letters to customers by mail: written in the transaction of what they tell, sent afterwards, never twice what is
 * known as sent. No measurement is ever in one.
 */
@NullMarked
package io.tailorline.portal.sales.letter;

import org.jspecify.annotations.NullMarked;
