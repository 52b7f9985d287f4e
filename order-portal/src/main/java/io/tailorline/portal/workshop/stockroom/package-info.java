/**
 * The pages of the stock room: what lies there by article and by roll, receiving, moving and counting again, places,
 * and who waits for cloth. They are there while the house counts its cloth, and lead nowhere otherwise.
 */
@NullMarked
package io.tailorline.portal.workshop.stockroom;

import org.jspecify.annotations.NullMarked;
