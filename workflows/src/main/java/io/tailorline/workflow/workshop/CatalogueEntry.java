package io.tailorline.workflow.workshop;

/**
 * An article as the house keeps it.
 *
 * @param withdrawn whether it is not offered any more
 * @param roll what is scanned before the cut while the house does not count its cloth
 * @param version counts its changes, from 0
 * @param swatch whether it has a photo
 */
public record CatalogueEntry(Article article, boolean withdrawn, String roll, long version, boolean swatch) {}
