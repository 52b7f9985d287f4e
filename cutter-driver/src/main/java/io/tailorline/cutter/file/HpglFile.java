package io.tailorline.cutter.file;

import io.tailorline.cutter.program.TablePoint;

/**
 * One HPGL file.
 *
 * @param origin where its (0, 0) lies in the table frame, mm: the plotter's origin must lie there
 */
public record HpglFile(TablePoint origin, String text) {}
