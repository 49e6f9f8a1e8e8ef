package org.callwright.telephony.control;

import java.util.Optional;
import org.callwright.telephony.ami.AmiClient;

/** The manager connections of the configured PBX nodes, by our names of them. */
@FunctionalInterface
public interface PbxDirectory {
    Optional<AmiClient> find(String pbx);
}
