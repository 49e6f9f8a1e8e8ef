package org.callwright.core.person;

import java.io.IOException;
import java.io.InputStream;

/** What a person is handed over. Names are made of our own ids, never of what is in them. */
public interface PersonArchive {
    /** @param content records, lists, maps, texts, numbers; times as texts */
    void add(String name, Object content) throws IOException;

    /** @param content is read to its end; the caller closes it */
    void addFile(String name, InputStream content) throws IOException;
}
