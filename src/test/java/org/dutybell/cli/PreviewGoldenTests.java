package org.dutybell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The whole of 2027 for the sample bureau. Its counts are explained in docs/preview-2027.md. */
class PreviewGoldenTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/preview-2027.csv");

    @Test
    void plansTheSampleBureaus2027AsCheckedByHand() throws IOException {
        StringWriter out = new StringWriter();
        String[] args = {"preview", "--config", "bot-config", "--from", "2027-01-01", "--to", "2027-12-31"};

        assertThat(Commands.run(args, new PrintWriter(out), new PrintWriter(System.err)))
                .isZero();

        assertThat(out.toString().lines()).containsExactlyElementsOf(Files.readAllLines(GOLDEN));
        assertThat(out.toString()).isEqualTo(Files.readString(GOLDEN));
    }
}
