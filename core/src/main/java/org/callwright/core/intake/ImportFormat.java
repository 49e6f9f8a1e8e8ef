package org.callwright.core.intake;

/** How a file is written; in UTF-8 either way. */
public enum ImportFormat {
    /** RFC 4180, with a header. */
    CSV,
    /** One JSON object a line. */
    JSON_LINES
}
