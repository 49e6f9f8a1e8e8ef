package org.callwright.core.intake;

/** What is to be done with a file. */
public record ImportWish(ImportKind kind, ImportFormat format, ImportMode mode) {}
