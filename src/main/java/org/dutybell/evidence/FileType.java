package org.dutybell.evidence;

/** The kinds of file that are taken beside pictures. None of them is ever shown within a page. */
enum FileType {
    PDF("application/pdf", "pdf"),
    /** The national format for documents of layout, GB/T 33190. */
    OFD("application/ofd", "ofd"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    MP4("video/mp4", "mp4"),
    MOV("video/quicktime", "mov"),
    THREE_GP("video/3gpp", "3gp");

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    /** The kind of video by its main brand, the four characters behind {@code ftyp}. */
    static FileType video(String brand) {
        if (brand.startsWith("3g")) {
            return THREE_GP;
        }
        return brand.startsWith("qt") ? MOV : MP4;
    }
}
