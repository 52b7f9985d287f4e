package io.tailorline.workflow.cutroom;

import io.tailorline.cutter.profile.TableProfile;

/**
 * A cutting table that jobs may be sent to.
 *
 * @param profile which kind of table it is
 */
public record CuttingTable(String name, TableProfile profile) {}
