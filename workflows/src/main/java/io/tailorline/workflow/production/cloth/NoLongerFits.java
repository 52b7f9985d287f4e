package io.tailorline.workflow.production.cloth;

import io.tailorline.workflow.cutroom.MaterialWork;

/** Somebody has seen that the marker of a work does not fit the cloth that the work has now: it is to be laid again. */
public record NoLongerFits(MaterialWork work) {}
