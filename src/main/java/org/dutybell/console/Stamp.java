package org.dutybell.console;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.web.util.HtmlUtils;

/**
 * A copy with words over its lower edge. It is a drawing that holds the copy, so that the browser's fonts write the Chinese: a
 * server in a container has none.
 */
final class Stamp {

    private static final int LINES_A_PICTURE = 32;
    private static final int SMALLEST_LETTER = 12;

    private Stamp() {}

    /**
     * The stamped copy, as image/svg+xml.
     *
     * @param copy a JPEG that we made
     * @param lines from top to bottom
     */
    static Resource on(Resource copy, List<String> lines) {
        try {
            byte[] jpeg = copy.getContentAsByteArray();
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
            if (picture == null) {
                throw new IOException("It is no JPEG");
            }
            return new ByteArrayResource(drawing(jpeg, picture.getWidth(), picture.getHeight(), lines)
                    .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + copy.getDescription(), e);
        }
    }

    private static String drawing(byte[] jpeg, int width, int height, List<String> lines) {
        int letter = Math.max(SMALLEST_LETTER, Math.min(width, height) / LINES_A_PICTURE);
        int band = (int) (letter * (lines.size() * 1.4 + 0.6));
        StringBuilder drawing = new StringBuilder(
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">
                <image width="%1$d" height="%2$d" href="data:image/jpeg;base64,%3$s"/>
                <rect y="%4$d" width="%1$d" height="%5$d" fill="#000" fill-opacity="0.55"/>
                """.formatted(width, height, Base64.getEncoder().encodeToString(jpeg), height - band, band));
        for (int i = 0; i < lines.size(); i++) {
            drawing.append(
                    "<text x=\"%d\" y=\"%d\" font-size=\"%d\" font-family=\"sans-serif\" fill=\"#fff\">%s</text>%n"
                            .formatted(
                                    letter,
                                    height - band + (int) (letter * (1.4 * i + 1.3)),
                                    letter,
                                    HtmlUtils.htmlEscapeDecimal(lines.get(i))));
        }
        return drawing.append("</svg>\n").toString();
    }
}
