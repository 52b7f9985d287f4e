/**
 * The shell of a waistcoat: its pieces as they lie on the cloth and how they are sewn. Darts open in a hem that was
 * drawn closed.
 */
@NullMarked
package io.tailorline.pattern.draft.waistcoat.shell;

import org.jspecify.annotations.NullMarked;
