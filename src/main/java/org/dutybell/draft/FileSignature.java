package org.dutybell.draft;

import java.nio.charset.StandardCharsets;

/** What a file is, by its first bytes; its name is not believed. */
enum FileSignature {
    ZIP("a zip file"),
    OLE("an old Word file (.doc)"),
    PDF("a PDF file"),
    RTF("an RTF file"),
    HTML("a web page"),
    TEXT("text");

    private static final byte[] OLE_BYTES = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final String found;

    FileSignature(String found) {
        this.found = found;
    }

    static FileSignature of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(64, bytes.length), StandardCharsets.ISO_8859_1).stripLeading();
        if (bytes.length > 3 && java.util.Arrays.equals(OLE_BYTES, 0, 4, bytes, 0, 4)) {
            return OLE;
        }
        if (start.startsWith("PK")) {
            return ZIP;
        }
        if (start.startsWith("%PDF")) {
            return PDF;
        }
        if (start.startsWith("{\\rtf")) {
            return RTF;
        }
        return start.matches("(?is)(\\xEF\\xBB\\xBF)?<(!doctype|html|\\?xml).*") ? HTML : TEXT;
    }

    /** In words; a Word file with a password is an OLE file too and names its encrypted part. */
    String found(byte[] bytes) {
        boolean password = this == OLE && new String(bytes, StandardCharsets.UTF_16LE).contains("EncryptedPackage");
        return password ? "a Word file with a password" : found;
    }
}
