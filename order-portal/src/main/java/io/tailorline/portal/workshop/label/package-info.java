/**
 * Labels of the stock room as PDF: what a roll carries, to be read from two metres and scanned. A label names cloth and
 * places, never a person. Drawn by the house's own drawing; knows neither pages nor the ledger.
 */
@NullMarked
package io.tailorline.portal.workshop.label;

import org.jspecify.annotations.NullMarked;
