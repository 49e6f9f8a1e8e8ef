package org.callwright.core.control;

import java.util.List;

/** How the connections to the PBX nodes stand. Answers from memory. */
public interface PbxStatus {
    /**
     * @param name the PBX's name in the configuration
     * @param connected whether requests can be sent now
     * @param owned whether this node follows its events; exactly one node of a site does
     * @param detail one clear sentence when not connected: what is wrong and since when
     */
    record Pbx(String name, boolean connected, boolean owned, String detail) {}

    List<Pbx> all();
}
