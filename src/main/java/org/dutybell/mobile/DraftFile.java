package org.dutybell.mobile;

import org.dutybell.evidence.EvidenceKind;
import org.dutybell.evidence.StoredFile;
import org.dutybell.shared.FileSize;

/**
 * A file of a draft as the page shows it.
 *
 * @param photo whether it is shown as a picture, and not by its name
 * @param size such as 1.2 MB
 */
record DraftFile(long id, boolean photo, String name, String size) {

    static DraftFile of(StoredFile file) {
        return new DraftFile(
                file.id(), file.kind() == EvidenceKind.PHOTO, file.downloadName(), FileSize.words(file.size()));
    }
}
