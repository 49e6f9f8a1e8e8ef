package org.callwright.core.control;

/** The PBX nodes whose events this node follows. */
public interface PbxReading {
    /** Has them read anew, soon: somebody knows that the routing store may be wrong about them. Never blocks. */
    void readAnew();
}
