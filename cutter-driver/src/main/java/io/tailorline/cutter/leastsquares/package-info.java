/**
 * Least squares in few unknowns, for whatever is fitted to measurements: a projector's map to its marks, a table's
 * figures to its times. Dense matrices of some ten columns; nothing for large or badly scaled problems. It knows Java
 * and Hipparchus only.
 */
package io.tailorline.cutter.leastsquares;
