package org.callwright.core.intake;

/** As many files are being taken in as this node does at a time. The body has not been read. */
public final class ImportsBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImportsBusy(int most) {
        super(most + " files are being taken in already");
    }
}
