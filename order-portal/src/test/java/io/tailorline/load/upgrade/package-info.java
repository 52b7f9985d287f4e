/** Stored databases of other versions: how they are made, and how a start on one goes. */
@NullMarked
package io.tailorline.load.upgrade;

import org.jspecify.annotations.NullMarked;
