package org.callwright.core.workorder;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/** Where attachments are kept, under our own ids. Blocks on the disk or network. */
public interface AttachmentStore {
    /**
     * What has been stored.
     *
     * @param mediaType what the content is, whatever anybody says it is
     * @param sha256 hexadecimal
     */
    record Content(long bytes, String sha256, String mediaType) {}

    /**
     * Stores a file, completely or not at all; when this returns it survives a power failure.
     *
     * @throws org.callwright.core.change.Refused when it is empty or too large
     */
    Content take(String id, InputStream content) throws IOException;

    /** For the caller to close. @throws java.nio.file.NoSuchFileException when there is no such file */
    InputStream read(String id) throws IOException;

    /** Nothing happens when there is none. */
    void remove(String id) throws IOException;

    /**
     * Moves files aside that were last written before then and that nobody names; for 30 days they can still be read. When
     * many are found and none of them is named, the database is taken for the wrong one, and nothing is done. Looks at
     * some; the next call goes on behind them, and in the end from the beginning.
     *
     * @param most how many are looked at, more or less
     * @return what was moved by this call
     */
    List<String> sweep(Instant before, int most, NamedAttachments named) throws IOException;
}
