package org.callwright.telephony.ami;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a manager connection is encrypted ({@code tlsenable} in manager.conf).
 *
 * @param trusted PEM file with the certificates to trust; empty for the JDK's own
 * @param verifyHost whether the certificate has to be for the host connected to; false only where trust is in the one
 *     certificate itself
 */
public record AmiTls(Optional<Path> trusted, boolean verifyHost) {}
