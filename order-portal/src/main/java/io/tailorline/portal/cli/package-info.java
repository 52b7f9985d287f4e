/**
 * The command line of the portal: the demo, and what is told when the server is up. The only package that writes to the
 * console.
 */
package io.tailorline.portal.cli;
