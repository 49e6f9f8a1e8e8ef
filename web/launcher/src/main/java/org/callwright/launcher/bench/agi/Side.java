package org.callwright.launcher.bench.agi;

/** Whose server. */
enum Side {
    CALLWRIGHT("Callwright"),
    ASTERISK_JAVA("Asterisk-Java");

    final String label;

    Side(String label) {
        this.label = label;
    }
}
