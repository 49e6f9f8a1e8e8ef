package org.callwright.core.recording.folder;

import org.callwright.core.recording.RecordingStore;
import org.callwright.core.recording.RecordingStoreContract;

class RecordingFolderTest extends RecordingStoreContract {
    @Override
    protected RecordingStore store() {
        return new RecordingFolder(folder.resolve("store"));
    }
}
