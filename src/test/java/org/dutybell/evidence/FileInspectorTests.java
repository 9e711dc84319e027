package org.dutybell.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileInspectorTests {

    private final FileInspector inspector = new FileInspector();

    static Stream<Arguments> pictures() {
        return Stream.of(
                Arguments.of(Pictures.jpeg(), PictureType.JPEG, 120, 80),
                Arguments.of(Pictures.png(), PictureType.PNG, 120, 80),
                Arguments.of(Pictures.gif(), PictureType.GIF, 120, 80),
                Arguments.of(Pictures.bmp(), PictureType.BMP, 120, 80),
                Arguments.of(Pictures.webpWith(4000, 3000, Pictures.webpFrame(0, 0)), PictureType.WEBP, 4000, 3000),
                Arguments.of(Pictures.heic(), PictureType.HEIC, 0, 0));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void takesPictures(byte[] bytes, PictureType type, int width, int height) {
        assertThat(inspector.inspect(bytes)).isEqualTo(new Inspection.Good(type, width, height));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void refusesThemCutShort(byte[] bytes, PictureType type) {
        byte[] half = Arrays.copyOf(bytes, bytes.length - 3);

        assertThat(inspector.inspect(half)).isEqualTo(new Inspection.Bad(type.mediaType() + "; incomplete"));
    }

    @Test
    void takesJpegWithFurtherDataBehindIt() {
        assertThat(inspector.inspect(joined(Pictures.jpeg(), new byte[] {1, 2, 3})))
                .isInstanceOf(Inspection.Good.class);
    }

    @Test
    void refusesHalfAJpegWhoseThumbnailIsWhole() {
        byte[] jpeg = Pictures.jpeg();
        byte[] thumbnail = {(byte) 0xFF, (byte) 0xE1, 0, 6, (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9};
        byte[] start = Arrays.copyOf(jpeg, 2);
        byte[] rest = Arrays.copyOfRange(jpeg, 2, jpeg.length / 2);

        assertThat(inspector.inspect(joined(joined(start, thumbnail), rest))).isInstanceOf(Inspection.Bad.class);
    }

    @Test
    void refusesPictureThatClaimsToBeHuge() {
        assertThat(inspector.inspect(Pictures.pngClaiming(60_000, 60_000)))
                .isEqualTo(new Inspection.Bad("image/png; 60000x60000"));
    }

    @Test
    void judgesWebpByThePictureAndNotByItsCanvas() {
        Inspection tooLarge = new Inspection.Bad("image/webp; 16383x16383");

        assertThat(inspector.inspect(Pictures.webpWith(100, 100, Pictures.webpFrame(16_383, 16_383))))
                .isEqualTo(tooLarge);
        assertThat(inspector.inspect(Pictures.webpAnimation(16_383, 16_383))).isEqualTo(tooLarge);
    }

    @Test
    void takesLessWebpThanOfOtherKinds() {
        assertThat(inspector.inspect(Pictures.webpWith(4096, 4096, Pictures.webpFrame(4096, 4096))))
                .isInstanceOf(Inspection.Good.class);
        assertThat(inspector.inspect(Pictures.webpWith(5000, 4000, Pictures.webpFrame(5000, 4000))))
                .isEqualTo(new Inspection.Bad("image/webp; 5000x4000"));
    }

    @Test
    void countsAJpegWithSeveralScansAsOneThatIsHeldWhole() {
        byte[] large = HostileFiles.jpegClaiming(7000, 7000);

        assertThat(inspector.inspect(large)).isInstanceOf(Inspection.Good.class);
        assertThat(inspector.inspect(HostileFiles.withScans(large, 2)))
                .isEqualTo(new Inspection.Bad("image/jpeg; 7000x7000"));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("今日巡查已完成", "text/plain"),
                Arguments.of("<!DOCTYPE html><html><body>error</body></html>", "text/html"),
                Arguments.of("PK\u0003\u0004\u0014\u0000\u0000\u0000\b\u0000", "application/zip; incomplete"),
                Arguments.of("%PDF-1.7\n", "application/pdf; incomplete"),
                Arguments.of("{\"errcode\":40035}", "text/plain"),
                Arguments.of("", "empty"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void saysWhatItFoundInstead(String content, String found) {
        assertThat(inspector.inspect(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Inspection.Bad(found));
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of(Papers.pdf(""), FileType.PDF),
                Arguments.of(Papers.ofd(), FileType.OFD),
                Arguments.of(Papers.docx(), FileType.DOCX),
                Arguments.of(Papers.xlsx(), FileType.XLSX),
                Arguments.of(Papers.pptx(), FileType.PPTX),
                Arguments.of(Papers.doc(0, "1Table"), FileType.DOC),
                Arguments.of(Papers.xls(), FileType.XLS),
                Arguments.of(Papers.video("isom"), FileType.MP4),
                Arguments.of(Papers.video("M4V "), FileType.MP4),
                Arguments.of(Papers.video("qt  "), FileType.MOV),
                Arguments.of(Papers.video("3gp4"), FileType.THREE_GP));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void takesDocumentsAndVideos(byte[] bytes, FileType type) {
        assertThat(inspector.inspect(bytes)).isEqualTo(new Inspection.Whole(type));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void refusesHalfOfThem(byte[] bytes, FileType type) {
        assertThat(inspector.inspect(Arrays.copyOf(bytes, bytes.length / 2))).isInstanceOf(Inspection.Bad.class);
    }

    static Stream<Arguments> doubtful() {
        String docx = FileType.DOCX.mediaType();
        return Stream.of(
                Arguments.of(Papers.pdf("/OpenAction<</S/JavaScript/JS(app.alert(1))>>"), "application/pdf; script"),
                Arguments.of(Papers.pdf("/A<</S/Launch/F(cmd.exe)>>"), "application/pdf; script"),
                Arguments.of(Papers.docxWith("word/vbaProject.bin", new byte[1]), docx + "; macros"),
                Arguments.of(Papers.docxWith("word/activeX/activeX1.bin", new byte[1]), docx + "; macros"),
                Arguments.of(Papers.docxWith("word/media/setup.EXE", new byte[1]), docx + "; program"),
                Arguments.of(Papers.docxWith("word/media/page.html", new byte[1]), docx + "; program"),
                Arguments.of(Papers.docxWith("word/embeddings/oleObject1.bin", Papers.embedded()), docx + "; program"),
                Arguments.of(
                        Papers.docxWith("word/media/zeros.bin", new byte[310 << 20]), docx + "; unpacks too large"),
                Arguments.of(Papers.zip("readme.txt", "secret"), "application/zip"),
                Arguments.of(Papers.doc(0x01, "1Table"), "application/msword; locked"),
                Arguments.of(Papers.doc(0, "_VBA_PROJECT"), "application/msword; macros"),
                Arguments.of(Papers.doc(0, "\u0001Ole10Native"), "application/msword; program"),
                Arguments.of(Papers.compound("EncryptedPackage"), "application/x-ole-storage; locked"),
                Arguments.of(Papers.compound("PowerPoint Document"), "application/vnd.ms-powerpoint"),
                Arguments.of(Papers.compound("Something"), "application/x-ole-storage"));
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void saysWhyItRefusesADocument(byte[] bytes, String found) {
        assertThat(inspector.inspect(bytes)).isEqualTo(new Inspection.Bad(found));
    }

    @Test
    void takesADocumentWithAnEmbeddedTable() {
        assertThat(inspector.inspect(Papers.docxWith("word/embeddings/table.xlsx", Papers.xlsx())))
                .isEqualTo(new Inspection.Whole(FileType.DOCX));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }
}
