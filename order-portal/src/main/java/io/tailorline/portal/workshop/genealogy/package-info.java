/**
 * Which cloth is in which suit, for who looks after cloth that turned out bad: from roll or lot to orders and back, and
 * what is done about each. Staff see numbers of orders; names only administrators, and each look is in the audit log.
 */
@NullMarked
package io.tailorline.portal.workshop.genealogy;

import org.jspecify.annotations.NullMarked;
