package org.callwright.core.person;

import java.io.IOException;
import java.util.List;

/**
 * Personal records that have files. Their paths are written down in the transaction that forgets the rows; the files go
 * once that is committed, so neither is a row left without its file nor a file without anybody who knows of it.
 */
public interface PersonalFiles extends PersonalRecords {
    /** Under which the paths are written down: the same for ever, unlike any other's. */
    String kind();

    /** The files of what {@link #forget} will make forgotten, in the caller's transaction. */
    List<String> paths(Person person);

    /** Deletes a file. It may be gone already. */
    void delete(String path) throws IOException;
}
