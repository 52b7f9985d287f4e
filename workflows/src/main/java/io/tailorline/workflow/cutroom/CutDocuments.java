package io.tailorline.workflow.cutroom;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.nesting.marker.Marker;
import java.util.Optional;

/** Markers and programs, which whoever has the orders keeps. */
public interface CutDocuments {

    /** A program as it is stored. */
    record ProgramFile(String id, String text) {}

    /** The program now in force for the order. */
    Optional<ProgramFile> programFile(String orderId);

    Optional<CutProgram> programById(String programId);

    /** Makes a program the order's. */
    void storeProgram(String orderId, CutProgram program);

    Optional<Marker> marker(String orderId);

    /** The one roll that the order's marker was asked for; empty where any roll of its cloth will do. */
    Optional<String> markerRoll(String orderId);

    /** The file of the order's marker, by which it is known whether it is still the same. */
    Optional<String> markerFile(String orderId);
}
