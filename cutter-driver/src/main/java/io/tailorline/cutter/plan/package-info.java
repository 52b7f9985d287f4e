/**
 * From a marker to a cut program: in which order the pieces are cut, where the knife enters each, where it is lifted.
 *
 * <p>What is promised: every piece of the marker is cut once and whole, holes and slit notches before the outline that
 * would let the piece move; outlines run counter-clockwise and start where that takes least, which is nearly always a
 * sharp outward corner; each piece lies wholly under the knife when it is cut, or each part of a piece that is longer
 * than the window, and cloth that has left the field is never needed again. The same marker and table give the same
 * program. What cannot be cut on a table is {@link io.tailorline.cutter.plan.Refused}, a value.
 *
 * <p>The order is good, not proved best: nearest neighbour, improved by exchanging and moving pieces while the best of
 * a few entries a piece are chosen for every order that is tried, and of all for the order found (it is a generalised
 * travelling salesman problem, see Petunin, Polishchuk and Ukolov). How the knife is led along one piece, rounded
 * corners and edges cut once among it, is a matter of {@link io.tailorline.cutter.plan.CutRules}; by the usual ones all
 * is cut as drawn, edges in common twice. Published.
 */
package io.tailorline.cutter.plan;
