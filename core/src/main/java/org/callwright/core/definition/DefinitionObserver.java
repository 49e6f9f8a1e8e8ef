package org.callwright.core.definition;

/** Is told what people have set up, changed or given up, within the same piece of work: what fails here undoes it. */
@FunctionalInterface
public interface DefinitionObserver {
    /** @param kind of which one is different now */
    void changed(Kind<?> kind);
}
